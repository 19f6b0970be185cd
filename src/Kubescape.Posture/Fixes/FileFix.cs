using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The changes of one file.</summary>
/// <param name="File">The file, as the scan knew it.</param>
/// <param name="Before">Its text.</param>
/// <param name="After">Its text with the changes.</param>
/// <param name="Replacements">The changes, in the order of the text.</param>
/// <param name="Requests">What they mend.</param>
public sealed record FileFix(
    string File, string Before, string After, ImmutableArray<TextReplacement> Replacements, ImmutableArray<FixRequest> Requests)
{
    /// <summary>Plans the edits of one file; <see langword="null"/> when nothing in it changes.</summary>
    internal static FileFix? Plan(
        ImmutableArray<FixRequest> requests, string? text, Dictionary<FixRequest, string> reasons)
    {
        if (text is null)
        {
            foreach (var request in requests)
            {
                reasons[request] = "the file cannot be read";
            }

            return null;
        }

        var editable = new EditableText(text, requests[0].IsJson);
        var plan = editable.Plan(InOrder(requests));
        var refused = new Dictionary<FieldEdit, string>(ReferenceEqualityComparer.Instance);
        foreach (var one in plan.Refused)
        {
            refused[one.Edit] = one.Reason;
        }

        foreach (var request in requests.Where(request => refused.ContainsKey(request.Edit!)))
        {
            reasons[request] = refused[request.Edit!];
        }

        return plan.Replacements.IsEmpty
            ? null
            : new FileFix(
                requests[0].File, text, editable.Apply(plan), plan.Replacements,
                [.. requests.Where(request => !refused.ContainsKey(request.Edit!))]);
    }

    /// <summary>
    /// What removes a whole counts more than what changes it within, and a value is better than none where one is asked for.
    /// </summary>
    internal static IEnumerable<FieldEdit> InOrder(IEnumerable<FixRequest> requests) =>
        requests.Select(request => request.Edit!).OrderBy(edit => edit.Path.Length).ThenBy(edit => edit.IsDelete);
}
