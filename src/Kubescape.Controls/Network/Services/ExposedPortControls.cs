using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Kubescape.Controls.Network;

/// <summary>The controls of ports shown outside of the cluster.</summary>
/// <remarks>
/// Source: IANA, "Service Name and Transport Protocol Port Number Registry"; Kubernetes documentation, "Ports and Protocols"; the
/// documentation of the databases for their default ports.
/// </remarks>
internal static class ExposedPortControls
{
    public static ImmutableArray<ExposedPort> All { get; } =
    [
        new("X-0146", "Administrative or unprotected protocol exposed", 8, Administrative())
        {
            Risk = "These protocols hand over the machine behind them, or send passwords in plain text: an open Docker, etcd or "
                + "kubelet port is a cluster for the taking, and every scanner tries Telnet, SSH and remote desktops.",
            Remedy = "Make the Service ClusterIP; reach what must be administered by kubectl port-forward or a VPN.",
        },
        new("X-0147", "Database exposed", 7, Databases())
        {
            Risk = "A database on the internet is found within hours. One weak password or one flaw of the server gives all of "
                + "its data away; some ask for no password at all.",
            Remedy = "Make the Service ClusterIP, and let only its clients reach it with a network policy.",
        },
    ];

    private static FrozenDictionary<long, string> Administrative() => new Dictionary<long, string>
    {
        [21] = "FTP",
        [22] = "SSH",
        [23] = "Telnet",
        [69] = "TFTP",
        [111] = "RPC",
        [135] = "RPC of Windows",
        [139] = "SMB",
        [161] = "SNMP",
        [389] = "LDAP without TLS",
        [445] = "SMB",
        [512] = "rexec",
        [513] = "rlogin",
        [514] = "rsh",
        [873] = "rsync",
        [2049] = "NFS",
        [2375] = "the Docker API",
        [2376] = "the Docker API",
        [2379] = "etcd",
        [2380] = "etcd",
        [3389] = "remote desktop",
        [5900] = "VNC",
        [5901] = "VNC",
        [5985] = "WinRM",
        [10249] = "kube-proxy",
        [10250] = "the kubelet",
        [10255] = "the kubelet",
        [10257] = "the controller manager",
        [10259] = "the scheduler",
    }.ToFrozenDictionary();

    private static FrozenDictionary<long, string> Databases() => new Dictionary<long, string>
    {
        [1433] = "SQL Server",
        [1521] = "Oracle Database",
        [2181] = "ZooKeeper",
        [3306] = "MySQL",
        [5432] = "PostgreSQL",
        [5984] = "CouchDB",
        [6379] = "Redis",
        [7000] = "Cassandra",
        [7474] = "Neo4j",
        [7687] = "Neo4j",
        [8086] = "InfluxDB",
        [9042] = "Cassandra",
        [9092] = "Kafka",
        [9200] = "Elasticsearch",
        [9300] = "Elasticsearch",
        [11211] = "Memcached",
        [26257] = "CockroachDB",
        [27017] = "MongoDB",
        [28015] = "RethinkDB",
        [50000] = "Db2",
    }.ToFrozenDictionary();
}
