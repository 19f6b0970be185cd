using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>
/// Recognises objects that a controller made from a template in another object, which is judged in their place.
/// </summary>
/// <remarks>
/// Source: the ownership rule of Kubescape's collector, with two differences: an object stays when its owner was not read, or
/// else a user who may list pods but no deployments would see neither; and a pod without owner stays, whatever its labels.
/// </remarks>
/// <param name="readKinds">The kinds of which every object was read.</param>
internal sealed class OwnedObjects(IReadOnlySet<ResourceKind> readKinds)
{
    /// <summary>Whether the owner of an object stands for it.</summary>
    public bool Contains(Resource resource)
    {
        if (resource.Kind is not ("Pod" or "Job" or "ReplicaSet"))
        {
            return false;
        }

        var owner = resource["metadata"]["ownerReferences"][0];
        return IsWorkload(owner) && readKinds.Contains(new Resource(owner).Type);
    }

    private static bool IsWorkload(Field owner) => owner["apiVersion"].Text switch
    {
        "apps/v1" or "batch/v1" or "batch/v1beta1" => true,
        "v1" => owner["kind"].Is("ReplicationController"),
        _ => false,
    };
}
