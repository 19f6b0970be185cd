namespace Kubescape.Reports;

/// <summary>A part of the overview that is folded away when it is long.</summary>
internal static class HtmlFold
{
    /// <summary>Begins the part.</summary>
    /// <param name="html">The document.</param>
    /// <param name="id">The anchor of the part.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="count">How many things it lists.</param>
    /// <param name="open">Up to how many it is open from the start.</param>
    public static void Open(Markup html, string id, string title, int count, int open)
    {
        html.Add($"<section class=\"card\" id=\"{id}\"><details");
        html.AddLiteral(count <= open ? " open" : "");
        html.Add($"><summary><h2>{title}</h2><span class=\"count\">{count}</span></summary><div class=\"scroll\">\n");
    }

    public static void Close(Markup html) => html.Add($"</div></details></section>\n");
}
