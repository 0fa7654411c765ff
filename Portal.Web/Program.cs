using Portal.Web;
using Portal.Web.Accounts;
using Portal.Web.Backups;
using Portal.Web.Demo;
using Portal.Web.Documents;
using Portal.Web.Health;
using Portal.Web.Hosting;
using Portal.Web.Mail;
using Portal.Web.Start;

// A command that does not exist, and help, need nothing else.
if (CommandLine.Answer(args, Console.Out, Console.Error) is { } answer) return answer;

// Settings lie beside the program; relative paths are the user's.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets().ConfigureKestrel(server => server.AddServerHeader = false);
if (Settings.Read(builder.Configuration, builder.Environment, Console.Error) is not { } settings) return 1;
if (MailSettings.Read(builder.Configuration, Console.Error) is not { } mail) return 1;
if (StampSettings.Read(builder.Configuration, Console.Error) is not { } stamps) return 1;
if (BackupSettings.Read(builder.Configuration, settings, Console.Error) is not { } backups) return 1;
if (HostSettings.Read(builder.Configuration, Console.Error) is not { } host) return 1;

// What there is: the rooms of Core, the accounts, the web side.
builder.Services.AddRooms(settings).AddAccounts(settings.Database, production: !settings.IsDemo).AddStart().AddMail(mail, settings.IsDemo).AddWeb(settings);
builder.Services.AddStamps(stamps).AddBackups(backups).AddHealth(host);
builder.Logging.AddPortal(settings);
var app = builder.Build();

// Bring the database up to date, then carry out a command or serve. Backup and restore come first: they leave it as it is.
if (await CommandLine.TryRun(args, app.Services, bare: true) is { } bare) return bare;
await app.Services.PrepareDatabase();
if (await CommandLine.TryRun(args, app.Services) is { } code) return code;

if (settings.IsDemo) await app.Services.MoveInDemo();
else await app.OfferFirstStart();

// From the outside in: headers, errors, who it is; then the pages.
app.UseWeb(settings);
app.MapWeb(settings);
if (settings.IsDemo) app.MapDemo();

try
{
    await app.RunAsync();
    return 0;
}
catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    Console.Error.WriteLine("Portal: this address is in use already. Stop the other program, or choose another with --urls http://localhost:5081");
    return 1;
}
