using System.Text;
using Portal.Core;
using Portal.Core.Dossiers;
using Portal.Core.Import;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Import;

/// <summary>Every problem of a file is told by row and column before anything comes in.</summary>
public sealed class ImportProblemsTests : AnImport
{
    /// <summary>Kinds of bad row: what is changed in a good one, and what Portal says of which column.</summary>
    public static TheoryData<string, string, string, Type> BadRows => new()
    {
        { "Noor Nieuw;", ";", "Naam cliënt", typeof(CellIsEmpty) },
        { ";Dorp;", ";;", "Woonplaats cliënt", typeof(CellIsEmpty) },
        { "Noor Nieuw", new string('n', 201), "Naam cliënt", typeof(CellIsTooLong) },
        { "3-4-1988", "31-02-1988", "Geboren op", typeof(DateIsWrong) },
        { "3-4-1988", "gisteren", "Geboren op", typeof(DateIsWrong) },
        { "3-4-1988", "3-4-2088", "Geboren op", typeof(BirthDayIsWrong) },
        { "3-4-1988", "3-4-1788", "Geboren op", typeof(BirthDayIsWrong) },
        { ";nl;", ";frans;", "Taal", typeof(LanguageIsUnknown) },
        { "Coaching", "", "Soort traject", typeof(CellIsEmpty) },
        { "Coaching", "dansles", "Soort traject", typeof(WordIsUnknown) },
        { ";cliënt;", ";;", "Soort opdrachtgever", typeof(CellIsEmpty) },
        { ";cliënt;", ";koning;", "Soort opdrachtgever", typeof(WordIsUnknown) },
        { ";cliënt;", ";coachbureau;", "Soort opdrachtgever", typeof(PrincipalDoesNotFit) },
        { ";cliënt;;", ";UWV;UWV Zuid;", "Opdrachtgever", typeof(PartyIsNotInTheRegister) },
        { ";cliënt;;", ";cliënt;UWV Noord;", "Opdrachtgever", typeof(PartyIsNotInTheRegister) },
        { ";Anna;", ";Bea;", "Adviseur", typeof(AdviserIsUnknown) },
        { ";Anna;", ";Jan;", "Adviseur", typeof(AdviserIsNotOne) },
        { "2026-01-05;", ";", "Begonnen op", typeof(CellIsEmpty) },
        { "2026-01-05;", "5 januari;", "Begonnen op", typeof(DateIsWrong) },
        { "2026-01-05;", "2099-01-05;", "Begonnen op", typeof(DayIsInTheFuture) },
        { "2026-01-05;;", "2026-01-05;4-1-2026;", "Geëindigd op", typeof(EndIsBeforeStart) },
        { "2026-01-05;;", "2026-01-05;1-1-2099;", "Geëindigd op", typeof(DayIsInTheFuture) },
        { "{source}", "de buurman", "Herkomst", typeof(WordIsUnknown) },
        { "{source}", "", "Herkomst", typeof(SourceIsMissing) },
        { "{source};;;", "{source};;2099-01-05;", "Telefoonnummer", typeof(DayIsInTheFuture) },
        { "{source};;;", "{source};;1788-01-05;", "Telefoonnummer", typeof(DayIsTooLongAgo) },
        { "06 00 00 00 12", new string('6', 8001), "Telefoonnummer", typeof(CellIsTooLong) },
        { "06 00 00 00 12;", "06 00 00 00 12;999996708", "BSN-nummer", typeof(CategoryIsNotForThisTrajectory) },
        { "Coaching;cliënt;;Anna;2026-01-05;;{source};;;;;06 00 00 00 12;", "Re-integratie;UWV;UWV Noord;Anna;2026-01-05;;{source};;;;WIA-brief;06 00 00 00 12;123456789", "BSN-nummer", typeof(BsnIsWrong) },
        { "Coaching;cliënt;;Anna;2026-01-05;;{source};;;;;06 00 00 00 12;", "Re-integratie;UWV;UWV Noord;Anna;2026-01-05;;{source};;;;;06 00 00 00 12;999996708", "BSN-nummer", typeof(BsnIsNotVerified) },
        { "06 00 00 00 12;", "06 00 00 00 12;;te veel", "", typeof(RowHasTooManyCells) },
        { "Noor Nieuw", "\"Noor\" Nieuw\"", "", typeof(RowCannotBeRead) },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task A_bad_row_is_named_with_its_column_and_nothing_comes_in(string from, string to, string column, Type reason)
    {
        var bad = Filled(Good.Replace(from, to, StringComparison.Ordinal));
        Assert.NotEqual(Filled(Good), bad);
        var file = File(Other(1), bad, Other(2));
        var report = (await Check(file)).Done();
        var problem = Assert.Single(report.Problems);
        Assert.Equal((3, column, reason), (problem.Row, problem.Column, problem.Reason.GetType()));
        var before = portal.Fingerprint();
        Assert.Equal(new ImportHasProblems(1), (await Import(file)).Refusal);
        Assert.Equal(before, portal.Fingerprint());
    }

    [Fact]
    public async Task Every_problem_of_a_row_is_told_in_one_go()
    {
        var report = (await Check(File(Other(1), "Noor Nieuw;;31-02-1988;frans;dansles;koning;UWV Zuid;Bea;5 januari;1-1-2099;;;;;;;"))).Done();
        Assert.Equal(
            [
                ("Woonplaats cliënt", nameof(CellIsEmpty)), ("Geboren op", nameof(DateIsWrong)), ("Taal", nameof(LanguageIsUnknown)), ("Soort traject", nameof(WordIsUnknown)),
                ("Soort opdrachtgever", nameof(WordIsUnknown)), ("Begonnen op", nameof(DateIsWrong)), ("Geëindigd op", nameof(DayIsInTheFuture)),
                ("Opdrachtgever", nameof(PartyIsNotInTheRegister)), ("Adviseur", nameof(AdviserIsUnknown)),
            ],
            report.Problems.Select(p => (p.Column, p.Reason.GetType().Name)));
        Assert.All(report.Problems, p => Assert.Equal(3, p.Row));
    }

    [Fact]
    public async Task At_a_processor_an_unknown_controller_is_one_problem()
    {
        await using var processor = await APortal.Of("psycro");
        var bert = processor.Own.Staff("Bert", Role.Administrator);
        processor.Adviser("Anna", processor.Own.Controller("Praktijk A"));
        var type = processor.Own.Profile.TrajectoryTypes[0];
        var row = $"Wim;Dorp;;;{type.Label.Nl};{ImportColumns.WordOf(type.PrincipalKinds[0], "nl")};Praktijk Z;Anna;5-1-2026;;;;;;";
        var report = (await new CheckImport(processor.Store, processor.Regulations, processor.Clock).Of(
            bert, Encoding.UTF8.GetBytes($"{Heading[..Heading.IndexOf(";Telefoonnummer", StringComparison.Ordinal)]}\n{row}"))).Done();
        Assert.Equal(["Opdrachtgever"], report.Problems.Select(p => p.Column));
    }

    [Fact]
    public async Task The_same_client_twice_and_one_who_is_there_already_are_named()
    {
        (await Import(File(Filled(Good)))).Done();
        var report = (await Check(File(Filled(Good), Other(1), Other(1)))).Done();
        Assert.Equal([new(2, "Naam cliënt", new ClientIsRegisteredAlready()), new(4, "Naam cliënt", new ClientIsThereTwice(3))], report.Problems);
    }

    [Fact]
    public async Task A_heading_that_is_wrong_is_named_at_the_column()
    {
        var report = (await Check(Encoding.UTF8.GetBytes("Naam cliënt;Naam cliënt;Schoenmaat\nNoor;Noor;38"))).Done();
        Assert.Contains(new(1, "Naam cliënt", new ColumnIsThereTwice()), report.Problems);
        Assert.Contains(new(1, "Schoenmaat", new ColumnIsUnknown()), report.Problems);
        Assert.Contains(new(1, "Begonnen op", new ColumnIsMissing()), report.Problems);
    }

    [Fact]
    public async Task What_is_no_file_of_rows_is_refused()
    {
        Assert.IsType<ImportIsEmpty>((await Check([])).Refusal);
        Assert.IsType<ImportIsEmpty>((await Check(Encoding.UTF8.GetBytes(Heading))).Refusal);
        Assert.IsType<FileIsNotUtf8>((await Check(Encoding.Latin1.GetBytes($"{Heading}\n{Filled(Good)}"))).Refusal);
        Assert.IsType<FileIsNotUtf8>((await Check([0x50, 0x4B, 3, 4, 0, 0])).Refusal);
        Assert.IsType<FileIsTooLarge>((await Check(new byte[CsvFile.MostMegabytes * 1024 * 1024 + 1])).Refusal);
    }

    [Fact]
    public async Task A_quote_that_does_not_end_is_told_at_once_however_long_the_file_is()
    {
        var rows = string.Concat(Enumerable.Repeat("\n" + Good.Replace("{source}", "", StringComparison.Ordinal), 20_000));
        var file = Encoding.UTF8.GetBytes($"{Heading}\n\"{Good}{rows}");
        Assert.InRange(file.Length, 1_500_000, 5_000_000);
        Assert.Equal(new QuoteIsNotClosed(2), (await new ImportFile(portal.Store, portal.Regulations).Run(arno, file, CommandKey.New())).Refusal);
    }
}
