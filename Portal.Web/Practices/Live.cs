using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Portal.Web.Practices;

/// <summary>How a screen that shows a dossier's content is rendered.</summary>
static class Live
{
    /// <summary>Only in the circuit: prerendering would read twice, and opening a dossier is noted once. The page around it has the title.</summary>
    internal static readonly IComponentRenderMode NotPrerendered = new InteractiveServerRenderMode(prerender: false);
}
