using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>Resources as reports for other machines name them, where there is no file.</summary>
internal static class LogicalName
{
    /// <summary><c>shop/apps/Deployment/cart</c>: what there is of namespace, group, kind and name; printable.</summary>
    public static string Of(Resource resource) => PrintableText.Of(string.Join(
        '/',
        new[] { resource.Namespace, resource.Type.Group, resource.Kind, resource.Name }.Where(part => part.Length > 0)));
}
