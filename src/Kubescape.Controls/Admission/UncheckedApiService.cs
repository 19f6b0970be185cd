using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>The API server checks the certificates of the servers that it passes requests to.</summary>
/// <remarks>Source: APIServiceSpec in the API reference, <c>insecureSkipTLSVerify</c>.</remarks>
public sealed class UncheckedApiService : Control
{
    public override ControlInfo Info { get; } = new("X-0179", "APIService whose certificate is not checked", BaseScore: 6)
    {
        Category = Category.ControlPlane,
        Judges = [new("apiregistration.k8s.io", "APIService")],
        Tags = ["security"],
        Description = "The API server passes requests, and who made them, to a server that proves nothing. Whoever gets between "
            + "them answers for that part of the API and sees all that is asked.",
        Remediation = "Set insecureSkipTLSVerify to false, and put the authority of the server's certificate into caBundle.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var skip = resource["spec"]["insecureSkipTLSVerify"];
        if (skip.IsTrue)
        {
            yield return Failure.Review(skip) with { Expected = "false, and a caBundle" };
        }
    }
}
