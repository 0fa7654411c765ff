using Portal.Core.Evidence;
using Portal.Core.Storage;
using Portal.Tests.Shape;

namespace Portal.Tests.Documents;

public sealed class OpenAgainTests
{
    [Fact]
    public async Task A_browser_that_retries_a_download_gets_the_document_again_and_it_is_noted_again()
    {
        var scene = await WallScene.At("pro6-advies");
        await using var portal = scene.Portal;
        var key = CommandKey.New();
        for (var i = 0; i < 2; i++) Assert.Equal([1, 2, 3], (await portal.OpenDocument.Run(scene.Client, scene.Document, key)).Value.Bytes);
        Assert.Equal(2, portal.Chain().Count(e => e.Act is Act.DocumentOpened));
    }
}
