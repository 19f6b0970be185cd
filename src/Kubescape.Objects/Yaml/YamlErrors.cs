using YamlDotNet.Core;

namespace Kubescape.Objects;

/// <summary>Says in plain words what the YAML parser stumbled over.</summary>
internal static class YamlErrors
{
    private const int LongestQuote = 40;

    /// <summary>What is wrong, quoting the text at the place where the parser gave up.</summary>
    /// <param name="error">What the parser threw.</param>
    /// <param name="position">How far it had read, for errors that do not say where they are.</param>
    /// <param name="text">The document.</param>
    /// <param name="firstLine">1-based line of the document in its file.</param>
    public static ParseException Explain(Exception error, Mark position, ReadOnlySpan<char> text, int firstLine)
    {
        var at = error is YamlException known && !IsAboutTab(error.Message) ? known.Start : position;
        var rest = text[(int)Math.Min(at.Index, text.Length)..];
        var reason = error is YamlException ? Reason(error.Message, rest) : Slip(error);
        return new ParseException(reason, (int)at.Line + firstLine - 1, (int)at.Column);
    }

    /// <summary>The rest of the line in quotation marks, shortened.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\n', '\r');
        var line = (end < 0 ? text : text[..end]).Trim();
        return line.IsEmpty ? "the end of the line" : line.Length <= LongestQuote ? $"'{line}'" : $"'{line[..LongestQuote]}...'";
    }

    /// <summary>The parser throws these with the place of something before the tab, or without one.</summary>
    private static bool IsAboutTab(string message) => message.Contains(" found a tab character ", StringComparison.Ordinal)
        || message.EndsWith(" found invalid tab as indentation.", StringComparison.Ordinal);

    private static string Reason(string message, ReadOnlySpan<char> rest) => message switch
    {
        "While parsing a block mapping, did not find expected key." =>
            $"{Quote(rest)} does not fit here: expected a name and a colon, indented like the other members",
        "While parsing a block collection, did not find expected '-' indicator." =>
            $"{Quote(rest)} does not fit here: expected '- ', indented like the other items",
        "While scanning a plain scalar value, found invalid mapping."
            or "While scanning a multiline plain scalar, found invalid mapping."
            or "Mapping values are not allowed in this context." =>
            "no mapping can begin here: quote the value, or indent the line like the other members",
        "Block sequence entries are not allowed in this context." =>
            "no list can begin here: put the '-' on a line of its own",
        "While scanning a simple key, could not find expected ':'." =>
            $"{Quote(rest)} is followed by no colon: expected a name and a colon",
        "While scanning a quoted scalar, found unexpected end of stream."
            or "While scanning a quoted scalar, found unexpected document indicator." =>
            $"the quotation mark of {Quote(rest)} is not closed",
        "While scanning a quoted scalar, found unknown escape character." =>
            $"{Quote(rest)} has a '\\' before a character that needs none: double it, or use single quotation marks",
        "While scanning a multi-line double-quoted scalar, found wrong indentation." =>
            $"the text in quotation marks that begins with {Quote(rest)} goes on in a line with too little indentation",
        "While scanning for the next token, found character that cannot start any token." =>
            $"{Quote(rest)} cannot start a value: quote it",
        "While parsing a flow sequence, did not find expected ',' or ']'." =>
            $"the list before {Quote(rest)} is not closed: expected ',' or ']'",
        "While parsing a flow mapping, did not find expected ',' or '}'." =>
            $"the mapping before {Quote(rest)} is not closed: expected ',' or '}}'",
        _ when IsAboutTab(message) => "a tab indents the line: YAML allows spaces only",
        _ => $"{Quote(rest)} does not fit here: {char.ToLowerInvariant(message[0])}{message[1..].TrimEnd('.')}",
    };

    /// <summary>What the parser (YamlDotNet 18.1) meets with exceptions that are not its own.</summary>
    private static string Slip(Exception error) => error is ArgumentException
        ? "an escape names no Unicode character"
        : "a list or mapping in brackets is not closed, or goes on in a line with too little indentation";
}
