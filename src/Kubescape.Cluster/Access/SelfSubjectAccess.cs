using System.Buffers;
using System.Text.Json;

namespace Kubescape.Cluster;

/// <summary>Asks an API server what its user may do, without doing it.</summary>
/// <remarks>Source: <c>SelfSubjectAccessReview</c> of <c>authorization.k8s.io/v1</c>.</remarks>
internal sealed class SelfSubjectAccess(ApiConnection connection)
{
    private const string ReviewPath = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    /// <summary>The answer to one question.</summary>
    public async Task<AccessAnswer> AskAsync(AccessQuestion question, CancellationToken cancellationToken)
    {
        var response = await connection.PostAsync(ReviewPath, Body(question), cancellationToken);
        return response.IsSuccess && response.TryTree()?.Root["status"]["allowed"] is { Exists: true } allowed
            ? new AccessAnswer(allowed.IsTrue, null)
            : new AccessAnswer(false, $"the API server does not tell: {response.Explanation()}");
    }

    private static ReadOnlyMemory<byte> Body(AccessQuestion question)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("apiVersion", "authorization.k8s.io/v1");
            json.WriteString("kind", "SelfSubjectAccessReview");
            json.WriteStartObject("spec");
            json.WriteStartObject("resourceAttributes");
            json.WriteString("verb", question.Verb);
            json.WriteString("group", question.Group);
            json.WriteString("version", question.Version);
            json.WriteString("resource", question.Resource);
            json.WriteString("namespace", question.Namespace ?? ""); // All namespaces, when empty.
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
