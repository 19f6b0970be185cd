using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>The content of a file that the API server reads. Judges the document as an object of its own.</summary>
/// <param name="member">The member of the API server's facts that describes the file.</param>
/// <param name="name">What people call the file.</param>
public abstract class ApiServerFileControl(string member, string name) : Control
{
    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        from facts in base.Candidates(context)
        let document = HostFacts.Document(facts["data"]["APIServerInfo"][member])
        where document.Exists
        select Judged(document, facts);

    public override string? WhyNotEvaluated(ControlContext context) =>
        Candidates(context).Any() ? null : HostFacts.Missing($"the content of the API server's {name}", HostFacts.ControlPlane);

    /// <summary>The document as reports name it.</summary>
    /// <param name="document">The content of the file.</param>
    /// <param name="facts">The node that has it.</param>
    protected virtual Resource Judged(Field document, Resource facts) => new(document);
}
