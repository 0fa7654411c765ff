using Portal.Core.Documents;

namespace Portal.Tests.Documents;

/// <summary>A fingerprint as people and programs write it.</summary>
public sealed class FingerprintTests
{
    const string Plain = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Theory]
    [InlineData(Plain)]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("  e3 b0 c4 42 98 fc 1c 14 9a fb f4 c8 99 6f b9 24 27 ae 41 e4 64 9b 93 4c a4 95 99 1b 78 52 b8 55\n")]
    public void It_is_read_in_capitals_and_in_groups(string written) => Assert.Equal(Plain, Fingerprint.Read(written)?.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8551")]
    [InlineData("g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("é3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("٣3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("%PDF-1.7")]
    public void Anything_else_is_none(string? written) => Assert.Null(Fingerprint.Read(written));

    [Fact]
    public void What_is_too_long_is_not_looked_at() => Assert.Null(Fingerprint.Read(Plain + new string(' ', 300)));
}
