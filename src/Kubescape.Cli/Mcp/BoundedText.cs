namespace Kubescape.Cli;

/// <summary>Text from outside, cut to what an answer has room for.</summary>
internal static class BoundedText
{
    /// <summary>The longest message.</summary>
    public const int LongLength = 4000;

    private const int UsualLength = 400;

    /// <summary>The text, with an ellipsis where something was cut off.</summary>
    public static string Of(string text, int length = UsualLength)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return $"{text.AsSpan(0, end)}…";
    }
}
