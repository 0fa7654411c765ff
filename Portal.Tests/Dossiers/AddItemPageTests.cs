using Bunit;
using Portal.Tests.Support;
using Portal.Web.Dossiers;

namespace Portal.Tests.Dossiers;

public sealed class AddItemPageTests
{
    [Fact]
    public async Task What_was_typed_under_one_kind_of_data_never_turns_up_under_another()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var noor = await anna.Demo.As("Noor");
        var page = anna.See<AddItemPage>(p => p.Add(s => s.Id, noor.Client!.Value.Value));
        Choose(page, "phone");
        page.Find("textarea").Input("06 00 00 00 12");
        page.Find("textarea").FocusOut();
        page.WaitToSay("Bewaard als concept");

        Choose(page, "fileNotes");
        Assert.Equal("", page.Find("#value").GetAttribute("value") ?? "");
        Choose(page, "bsn");
        Assert.Equal("", page.Find("#value").GetAttribute("value") ?? "");

        Choose(page, "phone");
        page.WaitForState(() => page.Find("#value").GetAttribute("value") == "06 00 00 00 12", TimeSpan.FromSeconds(20));
        var again = anna.See<AddItemPage>(p => p.Add(s => s.Id, noor.Client!.Value.Value));
        Choose(again, "fileNotes");
        await Task.Delay(500);
        Assert.Equal("", again.Find("#value").GetAttribute("value") ?? "");
        Choose(again, "phone");
        again.WaitForState(() => again.Find("#value").GetAttribute("value") == "06 00 00 00 12", TimeSpan.FromSeconds(20));
    }

    static void Choose(IRenderedComponent<AddItemPage> page, string category)
    {
        page.Find("#category").Change(category);
        page.WaitForState(() => page.FindAll("#value").Count == 1, TimeSpan.FromSeconds(20));
    }
}
