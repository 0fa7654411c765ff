namespace Portal.Web.Start;

static class FirstStartOffer
{
    /// <summary>Prints the one-time link once the address is known. To the console only: a log is kept, and read by others.</summary>
    internal static async Task OfferFirstStart(this WebApplication app)
    {
        if (await app.Services.GetRequiredService<FirstStart>().Offer() is not { } token) return;
        app.Lifetime.ApplicationStarted.Register(() =>
            Console.Out.WriteLine($"{Words.T["First.Console"]}\n{app.Urls.FirstOrDefault()?.TrimEnd('/')}/welkom/{token}"));
    }
}
