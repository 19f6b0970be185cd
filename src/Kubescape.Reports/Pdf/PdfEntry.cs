namespace Kubescape.Reports;

/// <summary>A heading that the table of contents and the bookmarks lead to.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Level">1 for a chapter, 2 for what is in one.</param>
internal sealed record PdfEntry(string Title, int Level)
{
    /// <summary>The number of its page, from 1; 0 until it is written.</summary>
    public int PageNumber { get; set; }

    /// <summary>Where it stands, as a destination.</summary>
    public string Destination { get; set; } = "";
}
