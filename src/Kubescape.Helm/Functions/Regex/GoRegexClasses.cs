using System.Collections.Frozen;

namespace Kubescape.Helm;

/// <summary>The named classes of characters, which are of ASCII in Go, as the inside of brackets.</summary>
/// <remarks>Source: the package documentation of regexp/syntax.</remarks>
internal static class GoRegexClasses
{
    /// <summary>Those in brackets and colons: <c>[:alpha:]</c>.</summary>
    public static FrozenDictionary<string, (string Inside, string Outside)> Named { get; } =
        new Dictionary<string, (string, string)>
    {
        ["alnum"] = ("0-9A-Za-z", @"\0-/:-@\[-`{-\uffff"),
        ["alpha"] = ("A-Za-z", @"\0-@\[-`{-\uffff"),
        ["ascii"] = (@"\0-\x7f", @"\x80-\uffff"),
        ["blank"] = (@"\t ", @"\0-\x08\n-\x1f!-\uffff"),
        ["cntrl"] = (@"\0-\x1f\x7f", @" -~\x80-\uffff"),
        ["digit"] = ("0-9", @"\0-/:-\uffff"),
        ["graph"] = ("!-~", @"\0- \x7f-\uffff"),
        ["lower"] = ("a-z", @"\0-`{-\uffff"),
        ["print"] = (" -~", @"\0-\x1f\x7f-\uffff"),
        ["punct"] = (@"!-/:-@\[-`{-~", @"\0- 0-9A-Za-z\x7f-\uffff"),
        ["space"] = (@"\t-\r ", @"\0-\x08\x0e-\x1f!-\uffff"),
        ["upper"] = ("A-Z", @"\0-@\[-\uffff"),
        ["word"] = ("0-9A-Za-z_", @"\0-/:-@\[-\^`{-\uffff"),
        ["xdigit"] = ("0-9A-Fa-f", @"\0-/:-@G-`g-\uffff"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The class of a letter after a backslash; <see langword="null"/> where there is none.</summary>
    public static string? OfLetter(char letter) => letter switch
    {
        'd' => Named["digit"].Inside,
        'D' => Named["digit"].Outside,
        'w' => Named["word"].Inside,
        'W' => Named["word"].Outside,
        's' => @"\t\n\f\r ",
        'S' => @"\0-\x08\x0b\x0e-\x1f!-\uffff",
        _ => null,
    };
}
