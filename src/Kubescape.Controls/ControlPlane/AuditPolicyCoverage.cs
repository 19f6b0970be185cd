using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>The audit policy has rules of its own for what attackers do.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, "Ensure that the audit policy covers key security concerns"; Kubernetes documentation,
/// "Auditing": the first rule that matches decides.
/// </remarks>
public sealed class AuditPolicyCoverage() : ApiServerFileControl("auditPolicyFile", "audit policy")
{
    /// <summary>What requests for these carry would put secrets into the log.</summary>
    private static readonly string[] WithoutContent = ["secrets", "configmaps", "tokenreviews"];

    private static readonly string[] AtAnyLevel =
        ["pods", "deployments", "pods/exec", "pods/portforward", "pods/proxy", "services/proxy"];

    private static readonly string[] Restrictions = ["users", "userGroups", "namespaces"];

    public override ControlInfo Info { get; } = new("C-0161", "Ensure that the audit policy covers key security concerns", BaseScore: 5)
    {
        Category = Category.ControlPlane,
        Judges = [HostFacts.ControlPlane],
        Scopes = ScanScopes.Cluster,
        Description = "An audit policy that leaves out access to Secrets, changes of workloads or commands in containers records "
            + "everything but the attack; one that records the content of Secrets spreads them.",
        Remediation = "Give the audit policy rules that log secrets, configmaps and tokenreviews at the level Metadata, and "
            + "pods, deployments and the subresources exec, portforward and proxy at any level but None.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var levels = Levels(resource["rules"]);
        foreach (var name in WithoutContent.Where(name => levels.GetValueOrDefault(name) != "Metadata"))
        {
            yield return Failure.Whole($"a rule for {name} with the level Metadata");
        }

        foreach (var name in AtAnyLevel.Where(name => !levels.ContainsKey(name)))
        {
            yield return Failure.Whole($"a rule for {name} with the level Metadata or above");
        }
    }

    protected override Resource Judged(Field document, Resource facts) =>
        new(document) { Name = $"{facts.Name} - Audit policy file" };

    /// <summary>The level of each resource that a rule names, whoever asks for it and wherever it is.</summary>
    private static Dictionary<string, string> Levels(Field rules)
    {
        var levels = new Dictionary<string, string>(StringComparer.Ordinal);
        var named =
            from rule in rules.Items
            where !rule["level"].Is("None") && !Restrictions.Any(name => rule[name].Count > 0)
            from entry in rule["resources"].Items
            where entry["resourceNames"].Count == 0
            from name in entry["resources"].Items
            select (Name: name.Text ?? "", Level: rule["level"].Text ?? "");
        foreach (var (name, level) in named)
        {
            levels.TryAdd(name, level);
        }

        return levels;
    }
}
