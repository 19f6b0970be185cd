using System.Net;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Whom the API server takes the user for.</summary>
/// <remarks>Source: <c>SelfSubjectReview</c> of <c>authentication.k8s.io</c>, v1 since Kubernetes 1.28.</remarks>
internal sealed class UserPrerequisite(ClusterAccess access, ApiConnection connection)
{
    private static readonly string[] Versions = ["v1", "v1beta1"];

    public async Task<Prerequisite> AskAsync(CancellationToken cancellationToken)
    {
        foreach (var version in Versions)
        {
            var response = await connection.PostAsync(
                $"/apis/authentication.k8s.io/{version}/selfsubjectreviews", Question(version), cancellationToken);
            var user = response.IsSuccess ? response.TryTree()?.Root["status"]["userInfo"] ?? default : default;
            if (user["username"].Text is { } name)
            {
                return Told(name, user["groups"]);
            }

            if (response.Status == HttpStatusCode.Forbidden && RefusedUser.In(response) is { } refused)
            {
                return Of(refused); // Before 1.28 nobody but an administrator may ask, and who is told so.
            }

            if (response.Status != HttpStatusCode.NotFound)
            {
                var why = $"the API server does not tell ({response.Explanation()})";
                return Untold(why, await ByCredentialAsync(cancellationToken));
            }
        }

        return Untold("the API server is too old to tell", await ByCredentialAsync(cancellationToken));
    }

    private static Prerequisite Told(string name, Field groups)
    {
        var names = groups.Items.Select(group => group.Text).OfType<string>().ToList();
        return Of(names.Count > 0 ? $"{name}, of {string.Join(", ", names)}" : name);
    }

    private static Prerequisite Untold(string why, string credential) => Of($"{why}; requests are sent {credential}");

    private static Prerequisite Of(string found) =>
        new(PrerequisitePurpose.All, "User", PrerequisiteState.Ok, found);

    private async Task<string> ByCredentialAsync(CancellationToken cancellationToken)
    {
        var impersonated = access.Impersonation.Headers.Where(header => header.Name == "Impersonate-User")
            .Select(header => $" as '{header.Value}'").FirstOrDefault();
        var credential = await access.Credentials.GetAsync(cancellationToken);
        return credential switch
        {
            { ClientCertificate: { } certificate } => $"with the client certificate of {certificate.Subject}",
            { Authorization: { Scheme: var scheme } } => scheme == "Bearer" ? "with a token" : "with a password",
            _ => "without credentials",
        } + impersonated;
    }

    private static ReadOnlyMemory<byte> Question(string version) => Encoding.UTF8.GetBytes(
        $$"""{"apiVersion":"authentication.k8s.io/{{version}}","kind":"SelfSubjectReview"}""");
}
