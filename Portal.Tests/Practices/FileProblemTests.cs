using System.Text;
using Portal.Core.Practices;

namespace Portal.Tests.Practices;

public class FileProblemTests
{
    static readonly string Whole = File.ReadAllText(Path.Combine(Shipped.Folder, "psycro.json"));

    static void Says(byte[] bytes, string what)
    {
        var result = ProfileFile.Read("psycro.json", bytes);

        var problem = Assert.Single(result.Problems);
        Assert.Null(result.Profile);
        Assert.Equal("psycro.json", problem.File);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Mend);
    }

    [Fact]
    public void A_file_that_is_no_json_says_on_which_line() =>
        Says(Encoding.UTF8.GetBytes("{\n  \"schema\": oops\n}"), "geen geldige JSON (regel 2)");

    [Fact]
    public void A_file_that_was_cut_off_is_no_json() => Says(Encoding.UTF8.GetBytes(Whole[..(Whole.Length / 2)]), "geen geldige JSON");

    [Theory, InlineData(""), InlineData(" \n\t"), InlineData("\uFEFF")]
    public void An_empty_file_is_called_empty(string text) => Says(Encoding.UTF8.GetBytes(text), "leeg");

    [Fact]
    public void A_file_in_another_encoding_is_told_so() => Says(Encoding.Latin1.GetBytes("{\"schema\": \"é\"}"), "geen UTF-8");

    [Fact]
    public void A_file_in_utf_16_is_told_so() => Says([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Whole)], "geen UTF-8");

    [Fact]
    public void Half_a_character_is_found() => Says(Encoding.UTF8.GetBytes(Whole.Replace("\"psycro\"", "\"\\ud83d\"", StringComparison.Ordinal)), "half teken");

    [Fact]
    public void A_file_nested_without_end_is_no_exception() => Says(Encoding.UTF8.GetBytes(new string('[', 5000)), "geen geldige JSON");

    [Theory, InlineData("[]"), InlineData("null"), InlineData("\"tekst\""), InlineData("7")]
    public void A_file_that_is_no_object_is_told_so(string text) => Says(Encoding.UTF8.GetBytes(text), "groep velden");

    [Fact]
    public void A_field_that_stands_twice_is_found()
    {
        var twice = Whole.Replace("\"profileId\":", "\"version\": \"1.0.0\", \"profileId\":", StringComparison.Ordinal);

        var problem = Assert.Single(ProfileFile.Read("psycro.json", Encoding.UTF8.GetBytes(twice)).Problems);

        Assert.Equal("version", problem.Path);
        Assert.Contains("twee keer", problem.What, StringComparison.Ordinal);
    }

    [Theory, InlineData("{\"a\": 1, \"a\": 2}"), InlineData("1e99999999999")]
    public void A_free_value_that_cannot_be_compared_is_found(string value)
    {
        var odd = $$"""{"path": "incident.authorityHours", "value": {{value}}, "quote": null, "sourceRef": null},""";

        Says(Encoding.UTF8.GetBytes(Whole.Replace("\"values\": [", "\"values\": [" + odd, StringComparison.Ordinal)), "twee keer");
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.Empty(ProfileFile.Read("psycro.json", Encoding.UTF8.GetBytes("\uFEFF" + Whole)).Problems);

    [Fact]
    public void A_file_that_is_not_there_is_told_so() => Assert.Contains("niet te lezen", Assert.Single(Shipped.Read("nobody").Problems).What, StringComparison.Ordinal);

    [Fact]
    public void A_file_has_the_name_of_its_profile() => JsonChanges.Only("psycro", "profileId", "naam van het bestand", json => json.Set("profileId", "\"other\""));

    [Fact]
    public void A_practice_whose_file_has_problems_is_not_served_and_the_others_are()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.Copy(Path.Combine(Shipped.Folder, "psycro.json"), Path.Combine(folder, "psycro.json"));
        File.WriteAllText(Path.Combine(folder, "opwaarts.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "readme.txt"), "not a profile");

        var library = ProfileLibrary.Load(folder);
        Directory.Delete(folder, recursive: true);

        Assert.NotNull(library.Find("psycro"));
        Assert.Null(library.Find("opwaarts"));
        Assert.All(library.Problems, problem => Assert.Equal("opwaarts.json", problem.File));
        Assert.True(library.Problems.Count > 40, "every missing section is told");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_so() => Assert.Single(ProfileLibrary.Load(Path.Combine(Shipped.Folder, "nowhere")).Problems);
}
