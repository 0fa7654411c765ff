using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Web.People;
using static Portal.Web.Rights.MyWords;

namespace Portal.Web.Rights;

/// <summary>A request in a few words: what is asked, and about what.</summary>
static class MyRequestTitle
{
    internal static string Of(MyRequestLine line) => line.About is { } about ? T[$"Title.{line.Right}", MySay.In(about)] : Of(line.Right);

    internal static string Of(RightId right) => T[$"Right.{right}"];
}
