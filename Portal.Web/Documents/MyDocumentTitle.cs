using Portal.Core.Documents;
using Portal.Web.Rights;
using static Portal.Web.Documents.MyWords;

namespace Portal.Web.Documents;

/// <summary>A document in a few words.</summary>
static class MyDocumentTitle
{
    internal static string Of(MyDocument document) => document switch
    {
        { Kind: DocumentKind.Acknowledgement or DocumentKind.DecisionLetter, Right: { } right } => T[$"Title.{document.Kind}On", MyRequestTitle.Of(right)],
        { Recipient: { } recipient } => T[$"Title.{document.Kind}For", recipient],
        _ => T[$"Title.{document.Kind}"],
    };
}
