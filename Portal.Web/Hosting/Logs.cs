namespace Portal.Web.Hosting;

/// <summary>In production one line of JSON for each event: for a machine to read. In a demo: for a person.</summary>
static class Logs
{
    internal static void AddPortal(this ILoggingBuilder logging, Settings settings)
    {
        if (settings.IsDemo) return;
        logging.ClearProviders().AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
    }
}
