using Portal.Web.Looks;

namespace Portal.Web.Import;

static class Words
{
    internal static readonly Speech T = new("Portal.Web.Import.Texts");

    /// <summary>A number with its word, in the singular when it is one.</summary>
    internal static string Count(int number, string what) => T[number == 1 ? $"{what}.One" : $"{what}.Many", number];

    internal static string Clients(int number) => Count(number, "Clients");

    internal static string Items(int number) => Count(number, "Items");
}
