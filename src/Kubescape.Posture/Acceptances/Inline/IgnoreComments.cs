using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Acceptances in comments of a manifest: <c># kubescape:ignore C-0057,C-0013 reason, until 2027-01-01</c>.</summary>
internal static class IgnoreComments
{
    private const string Until = "until ";

    /// <summary>What the comments around the object say; nothing for most objects.</summary>
    public static IEnumerable<Acceptance> Of(Resource resource)
    {
        if (resource.Source is not { Comments: { IsEmpty: false } comments })
        {
            yield break;
        }

        var lines = LinesOf(resource.Root);
        foreach (var comment in comments)
        {
            var isWhole = comment.Target == SourceComment.WholeDocument || comment.Target == resource.Root.Line;
            if (isWhole || comment.Target == SourceComment.Nothing || lines.Contains(comment.Target))
            {
                yield return Read(comment).ToAcceptance(
                    new OwnObject(resource) { Line = isWhole ? 0 : comment.Target }, AcceptanceOrigin.Comment, comment.Line);
            }
        }
    }

    private static InlineAcceptance Read(SourceComment comment)
    {
        var ids = new List<string>();
        var rest = comment.Text.AsSpan().Trim();
        while (TakeWord(ref rest) is { Length: > 0 } word)
        {
            ids.AddRange(word.Split(',', StringSplitOptions.RemoveEmptyEntries));
            if (!word.EndsWith(',') && !rest.StartsWith(','))
            {
                break;
            }
        }

        var (reason, expiry) = SplitReason(rest.Trim().ToString());
        return new InlineAcceptance(ids, reason, expiry)
        {
            Problem = comment.Target == SourceComment.Nothing ? "no field follows the comment in its document" : null,
        };
    }

    private static string TakeWord(ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var end = text.IndexOfAny(' ', '\t');
        var word = (end < 0 ? text : text[..end]).ToString();
        text = end < 0 ? [] : text[end..].TrimStart();
        return word;
    }

    /// <summary>The date stands last; a reason may have the word without a date.</summary>
    private static (string Reason, string Expiry) SplitReason(string text)
    {
        var at = text.LastIndexOf(Until, StringComparison.OrdinalIgnoreCase);
        var isWord = at == 0 || (at > 0 && text[at - 1] is ' ' or ',' or '(');
        var date = isWord ? text[(at + Until.Length)..].Trim().TrimEnd('.', ')') : "";
        return date.Length > 0 && char.IsAsciiDigit(date[0])
            ? (text[..at].TrimEnd(' ', ',', '(', ';'), date)
            : (text, "");
    }

    private static HashSet<int> LinesOf(Field root)
    {
        var lines = new HashSet<int>();
        var open = new Stack<Field>([root]);
        while (open.TryPop(out var field))
        {
            lines.Add(field.Line);
            foreach (var inner in field.Kind == FieldKind.Sequence ? field.Items : field.Members)
            {
                open.Push(inner);
            }
        }

        return lines;
    }
}
