using System.Collections.Specialized;
using System.Web;

namespace Kubescape.Cluster.Tests;

/// <summary>What the fake API server was asked.</summary>
public sealed record FakeRequest(string Path, string RawQuery, ILookup<string, string> Headers, string? ClientCertificate)
{
    public NameValueCollection Query => HttpUtility.ParseQueryString(RawQuery);

    public string Body { get; init; } = "";

    public string? Header(string name) => Headers[name].FirstOrDefault();
}
