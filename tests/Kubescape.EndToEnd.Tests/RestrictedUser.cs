using System.Diagnostics;

namespace Kubescape.EndToEnd.Tests;

/// <summary>A user of the test cluster who may list neither Secrets nor anything of RBAC; gone after the test.</summary>
internal sealed class RestrictedUser : IAsyncDisposable
{
    private const string Name = "kubescape-test-restricted";

    private const string Rights = $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: {{Name}}}
        rules:
        - apiGroups: [""]
          resources: [pods, services, configmaps, serviceaccounts, namespaces, nodes, replicationcontrollers, persistentvolumeclaims]
          verbs: [list]
        - apiGroups: [apps, batch, extensions, networking.k8s.io, policy, admissionregistration.k8s.io]
          resources: ["*"]
          verbs: [list]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: {{Name}}}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: {{Name}}}
        subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: {{Name}}}]
        """;

    private readonly string adminKubeConfig;

    private RestrictedUser(string adminKubeConfig, string kubeConfig)
    {
        this.adminKubeConfig = adminKubeConfig;
        KubeConfig = kubeConfig;
    }

    /// <summary>The kubeconfig of the user, who acts through impersonation.</summary>
    public string KubeConfig { get; }

    public static async Task<RestrictedUser> CreateAsync(string adminKubeConfig)
    {
        await KubectlAsync(adminKubeConfig, ["apply", "-f", "-"], Rights);
        var kubeConfig = Path.GetTempFileName();
        var config = await KubectlAsync(adminKubeConfig, ["config", "view", "--raw", "--flatten", "-o", "json"]);
        await File.WriteAllTextAsync(kubeConfig, config.Replace("\"user\": {", $"\"user\": {{ \"as\": \"{Name}\",", StringComparison.Ordinal));
        return new RestrictedUser(adminKubeConfig, kubeConfig);
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(KubeConfig);
        await KubectlAsync(adminKubeConfig, ["delete", "clusterrole,clusterrolebinding", Name, "--ignore-not-found"]);
    }

    private static async Task<string> KubectlAsync(string kubeConfig, string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo("kubectl", ["--kubeconfig", kubeConfig, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(process.ExitCode == 0, $"kubectl {string.Join(' ', arguments)}: {await error}");
        return output;
    }
}
