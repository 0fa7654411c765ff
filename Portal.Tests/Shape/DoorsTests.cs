using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Support;
using Portal.Web.Accounts;

namespace Portal.Tests.Shape;

/// <summary>Every page and endpoint names a policy, or stands here.</summary>
[Collection(nameof(DemoCollection))]
public sealed class DoorsTests(PortalHost portal)
{
    /// <summary>For everybody.</summary>
    static readonly string[] Public =
    [
        "/", "/aanmelden", "/afmelden", "/controleer", "/controleer/{Code}", "/demo/aanmelden", "/demo/post", "/taal", "/wachtwoord-vergeten", "/wachtwoord/{Account}/{Token}", "/weergave", "/welkom/{Token}",
        "/health/live", "/health/ready", "{**path}",
    ];

    /// <summary>For everybody who is signed in, in whatever role, or none yet.</summary>
    static readonly string[] SignedIn = ["/kies"];

    [Fact]
    public void Every_address_names_a_policy_or_is_on_a_short_list()
    {
        var loose = Endpoints().Where(e => !IsFile(e) && !IsFramework(e)).Where(e => !NamesPolicy(e) && !IsListed(e)).Select(e => e.RoutePattern.RawText);
        Assert.Empty(loose);
    }

    [Fact]
    public void What_is_listed_as_public_is_there_and_is_public()
    {
        foreach (var pattern in Public)
        {
            var endpoints = Endpoints().Where(e => e.RoutePattern.RawText == pattern).ToList();
            Assert.NotEmpty(endpoints);
            Assert.All(endpoints, e => Assert.NotNull(e.Metadata.GetMetadata<IAllowAnonymous>()));
        }
    }

    [Fact]
    public void Nothing_else_is_public() =>
        Assert.Empty(Endpoints().Where(e => !IsFile(e) && e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(e => e.RoutePattern.RawText!).Except(Public));

    [Fact]
    public void What_can_be_posted_outside_a_page_asks_the_token_of_our_own_form() =>
        Assert.All(
            Endpoints().Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && !IsPage(e) && !IsFramework(e)),
            e => Assert.NotNull(e.Metadata.GetMetadata<FromOwnForm.Marker>()));

    IEnumerable<RouteEndpoint> Endpoints() => portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Distinct();

    static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    /// <summary>The circuit and its script: the fallback policy holds there, signed in.</summary>
    static bool IsFramework(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith('_') || endpoint.RoutePattern.RawText is FilesOfDevelopment;

    /// <summary>In Development the framework looks for files that came after the build.</summary>
    const string FilesOfDevelopment = "{**path:file}";

    static bool NamesPolicy(RouteEndpoint endpoint) => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is { Length: > 0 });

    static bool IsListed(RouteEndpoint endpoint) => Public.Concat(SignedIn).Contains(endpoint.RoutePattern.RawText);
}
