using System.Collections.Immutable;
using System.Net.Http.Headers;

namespace Kubescape.Cluster;

/// <summary>Whom the API server shall take the user for.</summary>
/// <remarks>Source: kubernetes.io, "Authenticating", "User impersonation".</remarks>
/// <param name="Headers">The headers that say so, in order.</param>
internal sealed record Impersonation(ImmutableArray<(string Name, string Value)> Headers)
{
    /// <summary>The user as they are.</summary>
    public static Impersonation None { get; } = new([]);

    /// <summary>Reads an item of <c>users</c>.</summary>
    /// <exception cref="ClusterException">A value is no string.</exception>
    public static Impersonation Read(ConfigEntry user)
    {
        if (user.Text("as") is not { } name)
        {
            return None;
        }

        var headers = ImmutableArray.CreateBuilder<(string, string)>();
        headers.Add(("Impersonate-User", name));
        if (user.Text("as-uid") is { } uid)
        {
            headers.Add(("Impersonate-Uid", uid));
        }

        headers.AddRange(user.Texts("as-groups").Select(group => ("Impersonate-Group", group)));
        var extra = user["as-user-extra"];
        foreach (var key in extra.Fields.Members)
        {
            // Keys may hold what a header name may not, a slash for instance.
            var header = $"Impersonate-Extra-{Uri.EscapeDataString(key.Name)}";
            headers.AddRange(extra.Texts(key.Name).Select(value => (header, value)));
        }

        return new Impersonation(headers.ToImmutable());
    }

    /// <summary>Adds the headers to a request.</summary>
    public void Apply(HttpRequestHeaders headers)
    {
        foreach (var (name, value) in Headers)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }
}
