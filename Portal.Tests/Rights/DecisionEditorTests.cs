using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Tests.Support;
using Portal.Web.Rights;

namespace Portal.Tests.Rights;

public class DecisionEditorTests
{
    const string Enough = "Het adres staat zo in de brief van de gemeente van 3 maart.";

    [Fact]
    public async Task A_refusal_without_a_ground_is_not_sent()
    {
        await using var screen = await AScreen.With(RightId.Rectification);
        screen.Choose("Weigeren: het gegeven blijft zoals het is");
        screen.Write(Enough);

        screen.Press("Bekijk wat de brief zegt");

        Assert.Contains("Kies één reden", screen.Alert, StringComparison.Ordinal);
        Assert.False(screen.Has("Beslis en stuur de brief"));
    }

    [Fact]
    public async Task A_refusal_with_fewer_than_30_characters_is_not_sent_and_the_counter_says_how_many_are_lacking()
    {
        await using var screen = await AScreen.With(RightId.Rectification);
        screen.Choose("Weigeren: het gegeven blijft zoals het is");
        screen.Choose("Het gegeven klopt.");
        screen.Write("Dit klopt.");

        screen.Press("Bekijk wat de brief zegt");

        Assert.Contains("Nog 20 tekens nodig.", screen.Text, StringComparison.Ordinal);
        Assert.NotEmpty(screen.Alert);
        Assert.False(screen.Has("Beslis en stuur de brief"));
        Assert.Equal(0, screen.Sent);
    }

    [Fact]
    public async Task With_ground_and_words_it_shows_the_letter_in_short_and_is_sent_by_one_more_press()
    {
        await using var screen = await AScreen.With(RightId.Rectification);
        screen.Choose("Weigeren: het gegeven blijft zoals het is");
        screen.Choose("Het gegeven klopt.");
        screen.Write(Enough);

        screen.Press("Bekijk wat de brief zegt");
        Assert.Equal(0, screen.Sent);
        Assert.Contains(Enough, screen.Text, StringComparison.Ordinal);
        screen.Press("Beslis en stuur de brief");

        Assert.Equal(1, screen.Sent);
        Assert.Equal(("notInaccurate", Enough), (screen.Entry.Finding, screen.Entry.Words));
    }

    [Fact]
    public async Task When_the_act_is_refused_nothing_that_was_filled_in_is_lost()
    {
        await using var screen = await AScreen.With(RightId.Rectification);
        screen.Choose("Weigeren: het gegeven blijft zoals het is");
        screen.Choose("Het gegeven klopt.");
        screen.Write(Enough);
        screen.Press("Bekijk wat de brief zegt");
        screen.Press("Beslis en stuur de brief");

        screen.Refuse(new ChangedMeanwhile());

        Assert.Contains("Iemand anders heeft dit intussen veranderd", screen.Alert, StringComparison.Ordinal);
        Assert.Equal(Enough, screen.Words);
        Assert.True(screen.IsChosen("Het gegeven klopt."));
    }

    [Fact]
    public async Task Erasing_is_granted_or_refused_never_in_part()
    {
        await using var screen = await AScreen.With(RightId.Erasure);

        Assert.DoesNotContain("Deels toewijzen", screen.Text, StringComparison.Ordinal);
        screen.Choose("Toewijzen: het gegeven wordt nu verwijderd");
        screen.Press("Bekijk wat de brief zegt");
        Assert.Contains("Dat kan niet ongedaan worden gemaakt.", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Granting_in_part_asks_for_the_value_that_it_becomes()
    {
        await using var screen = await AScreen.With(RightId.Rectification);
        screen.Choose("Deels toewijzen: het gegeven wordt iets anders dan de cliënt vraagt");
        screen.Choose("Het gegeven klopt.");
        screen.Write(Enough);

        screen.Press("Bekijk wat de brief zegt");

        Assert.Contains("Vul in wat het gegeven wordt.", screen.Alert, StringComparison.Ordinal);
    }

    /// <summary>The editor in front of a reader, who finds things by label and by what is written on them.</summary>
    sealed class AScreen(Desk desk, RequestToDecide request) : IAsyncDisposable
    {
        readonly BunitContext page = new();
        IRenderedComponent<DecisionEditor> editor = null!;

        public DecisionEntry Entry { get; } = new();

        public int Sent { get; private set; }

        public string Text => editor.Find("section").TextContent;

        public string Alert => string.Concat(editor.FindAll("[role=alert]").Select(a => a.TextContent));

        public string Words => editor.Find("#own-words").GetAttribute("value") ?? "";

        public static async Task<AScreen> With(RightId right)
        {
            var desk = await Desk.Of();
            var anna = await desk.Staff("Anna");
            var noor = await desk.Client("Noor", anna);
            var asked = await desk.Request(noor, desk.Today, right, await desk.Item(noor, "email", "oud"), right is RightId.Rectification ? "nieuw" : null);
            var read = new ReadRequest(desk.Store, desk.Regulations, HolidayCalendar.Netherlands, desk.Clock);
            var screen = new AScreen(desk, (await read.Of(anna, asked.Id)).Value);
            screen.Show();
            return screen;
        }

        public void Choose(string label) => Input(label).Change(true);

        public bool IsChosen(string label) => Input(label).HasAttribute("checked");

        public void Write(string words) => editor.Find("#own-words").Input(words);

        public bool Has(string button) => editor.FindAll("button").Any(b => b.TextContent.Trim() == button);

        public void Press(string button) => editor.FindAll("button").Single(b => b.TextContent.Trim() == button).Click();

        public void Refuse(Refusal refusal) => editor.Render(p => p.Add(e => e.Refusal, refusal));

        public async ValueTask DisposeAsync()
        {
            await page.DisposeAsync();
            desk.Dispose();
        }

        AngleSharp.Dom.IElement Input(string label) =>
            editor.Find($"#{editor.FindAll("label").Single(l => l.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).GetAttribute("for")}");

        void Show()
        {
            page.JSInterop.Mode = JSRuntimeMode.Loose;
            page.Services.AddSingleton<TimeProvider>(desk.Clock);
            editor = page.Render<DecisionEditor>(p => p
                .Add(e => e.Request, request).Add(e => e.Entry, Entry).Add(e => e.Refusal, null)
                .Add(e => e.OnDecide, EventCallback.Factory.Create(this, () => Sent++))
                .Add(e => e.OnKeep, EventCallback.Factory.Create<string>(this, _ => { })));
        }
    }
}
