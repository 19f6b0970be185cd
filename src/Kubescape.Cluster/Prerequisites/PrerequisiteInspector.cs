using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Gathers what tells whether a cluster is fit, and has it judged.</summary>
internal sealed class PrerequisiteInspector(ClusterClient client, ApiConnection connection, PrerequisiteRequest request)
{
    /// <summary>What is needed for the purposes of the request, in the order in which people mend it.</summary>
    public async Task<ImmutableArray<Prerequisite>> InspectAsync(CancellationToken cancellationToken)
    {
        var filter = new NamespaceFilter([request.Namespace], []);
        var readings = await ClusterReadings.ReadAsync(client, InspectedKinds.All, filter, cancellationToken);
        var found = ImmutableArray.CreateBuilder<Prerequisite>();
        found.Add(ServerPrerequisites.Server(client.Access));
        found.Add(ServerPrerequisites.Version(client.Version?.Root["gitVersion"].Text, request.Purpose));
        found.Add(await new UserPrerequisite(client.Access, connection).AskAsync(cancellationToken));
        found.Add(AggregationPrerequisites.Services(readings));
        if (request.Purpose.HasFlag(PrerequisitePurpose.Scan))
        {
            found.Add(await JudgeScanAsync(cancellationToken));
        }

        if (request.Purpose.HasFlag(PrerequisitePurpose.Install))
        {
            found.AddRange(await JudgeInstallationAsync(readings, cancellationToken));
        }

        return found.ToImmutable();
    }

    private async Task<Prerequisite> JudgeScanAsync(CancellationToken cancellationToken) => ScanRights.Judge(
        await client.ReviewAccessAsync(request.ScannedKinds, NamespaceFilter.All, cancellationToken));

    private async Task<IEnumerable<Prerequisite>> JudgeInstallationAsync(
        ClusterReadings readings, CancellationToken cancellationToken)
    {
        var exists = readings.Of(InspectedKinds.Namespace).Any(one => one.Name == request.Namespace);
        var rights = new InstallationRights(new SelfSubjectAccess(connection), request.Namespace, exists);
        var settings = await connection.GetAsync(AggregationPrerequisites.SettingsPath, ApiConnection.Json, cancellationToken);
        return
        [
            .. await rights.AskAsync(cancellationToken),
            AggregationPrerequisites.Layer(readings, settings),
            AdmissionPrerequisites.PodSecurity(readings, request.Namespace),
            .. AdmissionPrerequisites.Policies(readings) is { } policies ? [policies] : (Prerequisite[])[],
            StoragePrerequisite.Judge(readings),
            .. NodePrerequisites.Judge(readings),
            .. SizingPrerequisites.Judge(readings, await new ObjectCounter(client, connection).CountAsync(cancellationToken)),
        ];
    }
}
