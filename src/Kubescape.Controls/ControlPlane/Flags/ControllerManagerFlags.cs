namespace Kubescape.Controls.ControlPlane;

/// <summary>What the flags of kube-controller-manager must say.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 1.3; Kubernetes documentation, "kube-controller-manager".</remarks>
internal static class ControllerManagerFlags
{
    public static Control[] Rows { get; } =
    [
        Row(
            "C-0144", "Ensure that the Controller Manager --terminated-pod-gc-threshold argument is set as appropriate", 4,
            new FlagIsSuitable("terminated-pod-gc-threshold", "a number of finished Pods that this cluster can keep at hand"),
            "Finished Pods stay in etcd until their number passes a threshold. Too high a threshold lets a flood of "
            + "short-lived Pods fill the store and slow down the control plane.",
            "Set --terminated-pod-gc-threshold to a number that suits the size of the cluster, and confirm it by hand."),
        Row(
            "C-0145", "Ensure that the Controller Manager --profiling argument is set to false", 3,
            new FlagIs("profiling", "false"),
            "Profiles tell how the controller manager works inside, and taking one costs it time: both help an attacker who "
            + "reaches its port.",
            "Start the controller manager with --profiling=false; switch profiling on only while you look for a fault."),
        Row(
            "C-0146", "Ensure that the Controller Manager --use-service-account-credentials argument is set to true", 4,
            new FlagIs("use-service-account-credentials", "true"),
            "Without this flag all controllers share one powerful identity, so a fault in any of them can use the rights of "
            + "all.",
            "Start the controller manager with --use-service-account-credentials=true; each controller then has the role "
            + "made for it."),
        Row(
            "C-0147", "Ensure that the Controller Manager --service-account-private-key-file argument is set as appropriate", 6,
            new FlagsAreGiven(("service-account-private-key-file", "<path/to/key/filename.key>")),
            "Tokens of service accounts are signed with a private key. Without a key of their own they cannot be renewed by "
            + "replacing it, and a stolen key stays useful.",
            "Give the controller manager the path of the signing key with --service-account-private-key-file."),
        Row(
            "C-0148", "Ensure that the Controller Manager --root-ca-file argument is set as appropriate", 7,
            new FlagsAreGiven(("root-ca-file", "<path/to/key/ca.crt>")),
            "Pods learn from this file which certificate of the API server to trust. Without it they cannot tell the real "
            + "API server from one in between.",
            "Give the controller manager the certificate of the cluster's authority with --root-ca-file."),
        Row(
            "C-0149", "Ensure that the Controller Manager RotateKubeletServerCertificate argument is set to true", 6,
            new ListLacks("feature-gates", "RotateKubeletServerCertificate=false") { Instead = "RotateKubeletServerCertificate=true" },
            "Kubelets renew their serving certificates only while this feature is on. Certificates that are never renewed "
            + "expire and cut the nodes off, or live so long that a stolen one stays useful.",
            "Remove RotateKubeletServerCertificate=false from --feature-gates: the feature is on by default."),
        Row(
            "C-0150", "Ensure that the Controller Manager --bind-address argument is set to 127.0.0.1", 5,
            new FlagIs("bind-address", "127.0.0.1"),
            "The controller manager answers health checks and metrics on its port. Bound to every address, it offers them to "
            + "the whole network.",
            "Start the controller manager with --bind-address=127.0.0.1."),
    ];

    private static FlagControl Row(string id, string name, double baseScore, FlagRule rule, string description, string remediation) =>
        new(ControlPlaneProgram.ControllerManager, id, name, baseScore, rule, description, remediation);
}
