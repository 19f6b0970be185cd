namespace Kubescape.Objects;

/// <summary>
/// A stretch of a text and what comes in its place. Lines and columns count from 1, columns in UTF-16 code units.
/// </summary>
/// <param name="Start">The offset of the first character that goes, from 0.</param>
/// <param name="Length">How many characters go; 0 for an insertion.</param>
/// <param name="NewText">What comes, with the line ends of the file; empty for a removal.</param>
/// <param name="StartLine">The line of the first character that goes.</param>
/// <param name="StartColumn">Its column.</param>
/// <param name="EndLine">The line of the first character that stays.</param>
/// <param name="EndColumn">Its column.</param>
public readonly record struct TextReplacement(
    int Start, int Length, string NewText, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The offset of the first character that stays.</summary>
    public int End => Start + Length;
}
