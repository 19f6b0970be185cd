using Kubescape.Controls.ControlPlane;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests.ControlPlane;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("[kube-apiserver, --audit-log-maxage=30]", "30")]
    [InlineData("[kube-apiserver, --audit-log-maxage, '30']", "30")]
    [InlineData("[kube-apiserver, --audit_log_maxage=30]", "30")]
    [InlineData("[kube-apiserver, --audit-log-maxage=7, --audit-log-maxage=30]", "30")]
    [InlineData("[/bin/sh, -c, exec kube-apiserver --audit-log-maxage=30 --v=2]", "30")]
    [InlineData("[kube-apiserver, --audit-log-maxage=a=b]", "a=b")]
    [InlineData("[kube-apiserver, --audit-log-maxage, --v=2]", "")]
    public void Finds_the_value_of_a_flag(string command, string value) => Assert.Equal(value, Line(command).Find("audit-log-maxage")!.Value.Value);

    [Theory]
    [InlineData("[kube-apiserver, --profiling-rate=1]")]
    [InlineData("[kube-apiserver, --note, profiling]")]
    [InlineData("[]")]
    public void Finds_no_flag_of_another_name(string command) => Assert.Null(Line(command).Find("profiling"));

    [Theory]
    [InlineData("[etcd, --auto-tls]", true)]
    [InlineData("[etcd, --auto-tls=true]", true)]
    [InlineData("[etcd, --auto-tls, 'false']", true)]
    [InlineData("[etcd, --auto-tls=false]", false)]
    public void Knows_whether_a_boolean_is_on(string command, bool on) => Assert.Equal(on, Line(command).Find("auto-tls")!.Value.IsTrue);

    [Fact]
    public void Joins_the_entries_of_a_list_that_is_given_twice() =>
        Assert.Equal(
            ["Node", "RBAC", "Webhook"],
            Line("[kube-apiserver, '--authorization-mode=Node,RBAC', --authorization-mode=Webhook]").Entries("authorization-mode"));

    [Theory]
    [InlineData("command: [kube-apiserver, --v=2]", "command[2]")]
    [InlineData("command: [kube-apiserver], args: [--v=2]", "args[1]")]
    [InlineData("command: [kube-apiserver], args: []", "command[1]")]
    public void Says_where_the_next_flag_would_stand(string container, string path) =>
        Assert.Equal(path, CommandLine.OfContainer(Read($"{{ {container} }}")).Next.Path);

    [Theory]
    [InlineData("[etcd, --data-dir=/old]", "--data-dir=/new", "")]
    [InlineData("[sh, -c, 'etcd --name=a  --data-dir=/old']", "etcd --name=a  --data-dir=/new", "etcd --name=a")]
    [InlineData("[sh, -c, 'etcd --data-dir=/old --data-dir=/older']", "etcd --data-dir=/old --data-dir=/new", "etcd --data-dir=/old")]
    [InlineData("[etcd, --data-dir, /old]", null, null)]
    public void Rewrites_a_flag_where_it_stands(string command, string? changed, string? removed)
    {
        var flag = Line(command).Find("data-dir")!.Value;

        Assert.Equal(changed, flag.Rewritten("/new"));
        Assert.Equal(removed, flag.Rewritten(null));
    }

    [Theory]
    [InlineData("[kube-apiserver]", true)]
    [InlineData("[/usr/local/bin/kube-apiserver, --v=2]", true)]
    [InlineData("[/bin/sh, -c, exec /usr/local/bin/kube-apiserver --v=2]", true)]
    [InlineData("[my-kube-apiserver]", false)]
    [InlineData("[proxy, --target=/kube-apiserver]", false)]
    public void Knows_the_program(string command, bool runs) => Assert.Equal(runs, Line(command).Runs("kube-apiserver"));

    private static CommandLine Line(string command) => CommandLine.OfContainer(Read($"{{ command: {command} }}"));

    private static Field Read(string yaml) => YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).Single().Tree!.Root;
}
