using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Says for each finding how the text of its file would change, so that editors and reports can offer it.</summary>
/// <remarks>
/// A report makes one of these, with the <c>ReadSource</c> of its options, and asks it for each finding that it shows. Files are
/// read once, and documents when one of their findings is asked for. Nothing is offered where the right value is not known, the
/// object has no file, or the edit cannot be made; the text must be the one that was scanned. For one thread.
/// </remarks>
/// <param name="readSource">The text of a scanned file; <see langword="null"/> when it is gone.</param>
public sealed class ProposedFixes(Func<string, string?> readSource)
{
    private readonly Dictionary<string, EditableText?> files = new(StringComparer.Ordinal);

    /// <summary>The change that mends a finding; <see langword="null"/> when there is none to offer.</summary>
    public ProposedFix? Of(Resource resource, Finding finding)
    {
        var request = FixRequests.Of("", resource, finding);
        if (request.Edit is not { } edit || !finding.IsFixable || Open(request) is not { } file)
        {
            return null;
        }

        var plan = file.Plan([edit]);
        return plan.Replacements.IsEmpty ? null : new ProposedFix(request.File, plan.Replacements);
    }

    private EditableText? Open(FixRequest request)
    {
        if (!files.TryGetValue(request.File, out var file))
        {
            file = readSource(request.File) is { } text ? new EditableText(text, request.IsJson) : null;
            files.Add(request.File, file);
        }

        return file;
    }
}
