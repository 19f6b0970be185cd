namespace Kubescape.Objects.Tests.Resources;

public sealed class ResourceIdTests
{
    [Theory]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, metadata: {name: cart, namespace: shop}}", "apps/v1/shop/Deployment/cart")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: cart, namespace: shop}}", "/v1/shop/Pod/cart")]
    [InlineData("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}", "/v1//Namespace/shop")]
    [InlineData("{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: admin}}", "rbac.authorization.k8s.io/v1//ClusterRole/admin")]
    [InlineData("{apiVersion: v1, kind: Pod}", "/v1//Pod/")]
    [InlineData("{apiVersion: hostdata.kubescape.cloud/v1beta0, kind: KubeletInfo, metadata: {name: node-1, namespace: x}}", "hostdata.kubescape.cloud/v1beta0/KubeletInfo/node-1")]
    [InlineData("{apiVersion: container.googleapis.com/v1, kind: ClusterDescribe, metadata: {name: prod}}", "container.googleapis.com/v1/ClusterDescribe/prod")]
    public void Names_objects_of_a_cluster(string yaml, string id) => Assert.Equal(id, Parsed.Resource(yaml).Id);

    // The hashes are FNV-1a, 32 bits, of "deploy/web.yaml:0" and of "deploy/web.yaml:1".
    [Theory]
    [InlineData(0, "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}}", "path=889812170/api=apps/v1//Deployment/web")]
    [InlineData(1, "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}}", "path=906589789/api=/v1/shop/Service/web")]
    public void Names_objects_of_a_file(int document, string yaml, string id)
    {
        var source = new ResourceSource("/home/ann/shop/deploy/web.yaml", document) { RelativePath = "deploy/web.yaml" };

        Assert.Equal(id, Parsed.Resource(yaml, source).Id);
    }

    [Fact]
    public void Names_a_subject_with_its_binding_and_role()
    {
        var role = Parsed.Resource("{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: reader, namespace: shop}}");
        var binding = Parsed.Resource("{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: readers, namespace: shop}}");

        var user = new Resource(Parsed.Yaml("{apiGroup: rbac.authorization.k8s.io, kind: User, name: ann}")) { Related = [binding, role] };
        var robot = new Resource(Parsed.Yaml("{kind: ServiceAccount, name: robot, namespace: shop}")) { Related = [role, binding] };

        Assert.Equal(
            "rbac.authorization.k8s.io//User/ann/rbac.authorization.k8s.io/v1/shop/Role/reader/rbac.authorization.k8s.io/v1/shop/RoleBinding/readers",
            user.Id);
        Assert.Equal(
            "/shop/ServiceAccount/robot/rbac.authorization.k8s.io/v1/shop/Role/reader/rbac.authorization.k8s.io/v1/shop/RoleBinding/readers",
            robot.Id);
    }
}
