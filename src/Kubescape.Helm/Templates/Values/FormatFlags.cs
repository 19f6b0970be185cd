namespace Kubescape.Helm;

/// <summary>What stands between the percent sign and the verb.</summary>
internal record struct FormatFlags
{
    public bool Plus { get; set; }

    public bool Minus { get; set; }

    public bool Sharp { get; set; }

    public bool Space { get; set; }

    public bool Zero { get; set; }

    public int? Width { get; set; }

    public int? Precision { get; set; }

    /// <summary>Fills up to the width, which counts characters.</summary>
    public readonly string Pad(string text)
    {
        var missing = Width - text.EnumerateRunes().Count();
        if (missing is not > 0)
        {
            return text;
        }

        return Minus ? text + new string(' ', missing.Value) : new string(Zero ? '0' : ' ', missing.Value) + text;
    }
}
