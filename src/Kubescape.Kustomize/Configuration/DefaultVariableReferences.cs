namespace Kubescape.Kustomize;

/// <summary>The places in which Kustomize looks for variables by itself.</summary>
internal static class DefaultVariableReferences
{
    private static readonly (string Kind, string Pod)[] Pods =
    [
        ("CronJob", "spec/jobTemplate/spec/template/spec"), ("DaemonSet", "spec/template/spec"),
        ("Deployment", "spec/template/spec"), ("Job", "spec/template/spec"), ("Pod", "spec"),
        ("ReplicaSet", "spec/template/spec"), ("StatefulSet", "spec/template/spec"),
    ];

    public static IEnumerable<FieldSpec> Create()
    {
        foreach (var (kind, pod) in Pods)
        {
            foreach (var list in (string[])["containers", "initContainers"])
            {
                foreach (var field in (string[])["args", "command", "env/value", "volumeMounts/mountPath"])
                {
                    yield return Of($"{pod}/{list}/{field}", kind);
                }
            }

            yield return Of(
                kind == "StatefulSet" ? "spec/volumeClaimTemplates/spec/nfs/server" : $"{pod}/volumes/nfs/server", kind);
        }

        yield return Of("spec/rules/host", "Ingress");
        yield return Of("spec/tls/hosts", "Ingress");
        yield return Of("spec/tls/secretName", "Ingress");
        yield return Of("spec/ports/port", "Service");
        yield return Of("spec/ports/targetPort", "Service");
        yield return Of("spec/nfs/server", "PersistentVolume");
        yield return new FieldSpec("metadata/labels");
        yield return new FieldSpec("metadata/annotations");
    }

    private static FieldSpec Of(string path, string kind) => new(path, new ObjectKind("", "", kind));
}
