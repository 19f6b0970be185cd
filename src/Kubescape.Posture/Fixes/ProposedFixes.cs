using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Says how the text of files would change to mend findings, so that editors and reports can offer it.</summary>
/// <remarks>
/// Made with the <c>ReadSource</c> of a report. Only the file that was asked for last is kept, so it is best asked file by file.
/// Nothing is offered where the right value is not known, something may use what would be removed, the object has no file, or
/// the edit cannot be made; the text must be the one that was scanned. For one thread.
/// </remarks>
/// <param name="readSource">The text of a scanned file; <see langword="null"/> when it is gone.</param>
public sealed class ProposedFixes(Func<string, string?> readSource)
{
    private (string Path, EditableText? Text) open = ("", null);

    /// <summary>The changes that mend as many of the findings of a resource as can be, one for each file.</summary>
    public IEnumerable<ProposedFix> Of(Resource resource, IEnumerable<Finding> findings) =>
        from finding in findings
        where finding.IsFixable
        let request = FixRequests.Of("", resource, finding)
        where request.Edit is not null
        group (request, (finding.Owner ?? resource).Source!) by request.File into file
        let fix = Propose([.. file])
        where fix is not null
        select fix;

    private ProposedFix? Propose(List<(FixRequest Request, ResourceSource Source)> wanted)
    {
        var (first, source) = wanted[0];
        if (open.Path != first.File)
        {
            open = (first.File, readSource(first.File) is { } text ? new EditableText(text, first.IsJson) : null);
        }

        if (open.Text?.Plan(FileFix.InOrder(wanted.Select(one => one.Request))) is not { Replacements.IsEmpty: false } plan)
        {
            return null;
        }

        return new ProposedFix(source, plan.Replacements, wanted.Count - plan.Refused.Length);
    }
}
