using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portal.Core;
using Portal.Core.Rights;
using Portal.Pdf;

namespace Portal.Web.Commands;

/// <summary>
/// <c>verify FILE...</c>: what each file shows of its seals, from the file alone: no settings, no database, no network. Dutch; English
/// with <c>--en</c>. <c>--trust=FILE</c> names a certificate whose word is good.
/// </summary>
sealed class VerifyCommand(string language, SealTrust trust, TextWriter output, TextWriter errors)
{
    static readonly TextSource Texts = new("Portal.Web.Commands.VerifyTexts", typeof(VerifyCommand).Assembly);

    /// <summary>Reads the arguments, then the files.</summary>
    internal static int Run(string[] args, TimeProvider clock, TextWriter output, TextWriter errors)
    {
        const string trusted = "--trust=", english = "--en";
        if (args.FirstOrDefault(a => a.StartsWith('-') && a != english && !a.StartsWith(trusted, StringComparison.Ordinal)) is { } strange)
        {
            errors.WriteLine($"Portal: verify does not know {strange}. See --help.");
            return 2;
        }
        try
        {
            var roots = args.Where(a => a.StartsWith(trusted, StringComparison.Ordinal)).Select(a => X509CertificateLoader.LoadCertificateFromFile(a[trusted.Length..])).ToList();
            return new VerifyCommand(args.Contains(english) ? "en" : "nl", new(roots, clock.GetUtcNow()), output, errors).Run(args.Where(a => !a.StartsWith('-')));
        }
        catch (Exception no) when (no is CryptographicException or IOException)
        {
            errors.WriteLine("Portal: --trust names no certificate.");
            return 2;
        }
    }

    /// <summary>Exit code 0: all genuine and their certificates stand; 1: one is not; 2: a file cannot be opened.</summary>
    internal int Run(IEnumerable<string> files)
    {
        var code = 0;
        foreach (var file in files) code = Math.Max(code, Verify(file));
        return code;
    }

    int Verify(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception no) when (no is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(Say("CannotOpen", file));
            return 2;
        }
        var report = PdfSealCheck.Check(bytes, trust);
        output.WriteLine($"{file}: {Say(Verdict(report))}");
        if (report.Sealed) Tell(report);
        else if (report.Problem is not null) Line(Say("Detail", report.Problem));
        return report.Genuine && Stands(report.Standing) ? 0 : 1;
    }

    static string Verdict(SealReport report) =>
        !report.Sealed ? "NoSeal" : !report.Genuine ? "NotGenuine" : Stands(report.Standing) ? "Genuine" : "GenuineBut";

    static bool Stands(CertificateStanding standing) => standing is CertificateStanding.OwnMade or CertificateStanding.IssuerNotTrusted or CertificateStanding.Trusted;

    void Tell(SealReport report)
    {
        Line(Say("By", report.SealedBy ?? Say("Unknown")));
        Line(Say($"Standing.{report.Standing}"));
        if (report.Fingerprint is { } print) Line(Say("Fingerprint", print));
        if (report.SealedAt is { } at) Line(Say("At", Moment(at)));
        Line(report.ProvenAt is { } proven ? Say("Proven", Moment(proven), report.ProvenBy) : Say("NotProven"));
        Line(Say($"Level.{report.Level}"));
        foreach (var change in report.Changes) Line(Say("Change", Say($"Attack.{change.Attack}"), change.What));
        foreach (var seal in report.Seals.Where(s => !s.Intact)) Line(Say("Broken", seal.Field, seal.Problem));
        Line(Say("Seals", report.Seals.Count(s => !s.IsTimestamp), report.Seals.Count(s => s.IsTimestamp)));
    }

    void Line(string text) => output.WriteLine($"  {text}");

    string Moment(DateTimeOffset at) => $"{TextSource.Say(LegalDay.Of(at), language)}, {LegalDay.LocalTime(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";

    string Say(string key, params object?[] blanks) => Texts.In(language, key, blanks);
}
