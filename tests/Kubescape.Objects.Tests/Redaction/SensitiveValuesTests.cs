using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Kubescape.Objects.Tests.Redaction;

public sealed class SensitiveValuesTests
{
    [Theory]
    [InlineData(
        "{kind: Secret, type: Opaque, data: {a: S3CRET, b: S3CRET}, stringData: {c: S3CRET}}",
        """{"kind":"Secret","type":"Opaque","data":{"a":"XXXXXX","b":"XXXXXX"},"stringData":{"c":"XXXXXX"}}""")]
    [InlineData(
        "{kind: ConfigMap, data: {a: S3CRET}, binaryData: {b: S3CRET}}",
        """{"kind":"ConfigMap","data":{"a":"XXXXXX"},"binaryData":{"b":"XXXXXX"}}""")]
    [InlineData("{kind: Secret, data: {a: {b: [S3CRET]}, c: null}}", """{"kind":"Secret","data":{"a":"XXXXXX","c":"XXXXXX"}}""")]
    [InlineData("{kind: Secret, data: S3CRET, stringData: [S3CRET]}", """{"kind":"Secret","data":{},"stringData":{}}""")]
    [InlineData(
        "{kind: Pod, spec: {containers: [{env: [{name: A, value: S3CRET}, {name: B, valueFrom: {secretKeyRef: {name: s, key: k}}}]}]}}",
        """{"kind":"Pod","spec":{"containers":[{"env":[{"name":"A","value":"XXXXXX"},{"name":"B","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}}]}]}}""")]
    [InlineData(
        "{kind: CronJob, spec: {jobTemplate: {spec: {template: {spec: {initContainers: [{env: [{name: A, value: {x: S3CRET}}]}], ephemeralContainers: [{env: [{value: [S3CRET]}]}]}}}}}}",
        """{"kind":"CronJob","spec":{"jobTemplate":{"spec":{"template":{"spec":{"initContainers":[{"env":[{"name":"A","value":"XXXXXX"}]}],"ephemeralContainers":[{"env":[{"value":"XXXXXX"}]}]}}}}}}""")]
    [InlineData(
        "{kind: Secret, metadata: {name: s, managedFields: [S3CRET], annotations: {kubectl.kubernetes.io/last-applied-configuration: S3CRET, x: kept}}, status: S3CRET}",
        """{"kind":"Secret","metadata":{"name":"s","annotations":{"x":"kept"}}}""")]
    [InlineData("{kind: Deployment, spec: {data: {a: kept}, status: kept}}", """{"kind":"Deployment","spec":{"data":{"a":"kept"},"status":"kept"}}""")]
    [InlineData(
        "{kind: Pod, metadata: {annotations: {a: kept, example.com/password: S3CRET}, labels: {token: S3CRET}}}",
        """{"kind":"Pod","metadata":{"annotations":{"a":"kept","example.com/password":"XXXXXX"},"labels":{"token":"XXXXXX"}}}""")]
    [InlineData(
        "{kind: Pod, spec: {containers: [{command: [kept, --password, S3CRET], args: [--token=S3CRET, kept]}]}}",
        """{"kind":"Pod","spec":{"containers":[{"command":["kept","--password","XXXXXX"],"args":["XXXXXX","kept"]}]}}""")]
    [InlineData(
        "{kind: Pod, spec: {containers: [{livenessProbe: {httpGet: {httpHeaders: [{name: kept, value: S3CRET}]}}}]}}",
        """{"kind":"Pod","spec":{"containers":[{"livenessProbe":{"httpGet":{"httpHeaders":[{"name":"kept","value":"XXXXXX"}]}}}]}}""")]
    [InlineData("{kind: Deployment, data: {a: kept}}", """{"kind":"Deployment","data":{"a":"kept"}}""")]
    public void Writes_objects_without_secret_values(string yaml, string expected)
    {
        var json = Redacted(Parsed.Resource(yaml));

        Assert.Equal(expected, json);
        Assert.DoesNotContain("S3CRET", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{kind: Secret, data: {a: x}}", "data.a", true)]
    [InlineData("{kind: Secret, data: {a: x}}", "data", true)]
    [InlineData("{kind: ConfigMap, binaryData: {a: {b: x}}}", "binaryData.a.b", true)]
    [InlineData("{kind: Secret, type: Opaque}", "type", false)]
    [InlineData("{kind: Pod, data: {a: x}}", "data.a", false)]
    [InlineData("{kind: Pod, spec: {env: [{name: A, value: x}]}}", "spec.env[0].value", true)]
    [InlineData("{kind: Pod, spec: {env: [{name: A, value: x}]}}", "spec.env[0].name", false)]
    [InlineData("{kind: Pod, spec: {args: [--password, hunter2]}}", "spec.args[0]", false)]
    [InlineData("{kind: Pod, spec: {args: [--password, hunter2]}}", "spec.args[1]", true)]
    [InlineData("{kind: Pod, metadata: {annotations: {password: hunter2}}}", "metadata.annotations.password", true)]
    [InlineData("{kind: Secret, metadata: {annotations: {kubectl.kubernetes.io/last-applied-configuration: x}}}", "metadata.annotations[kubectl.kubernetes.io/last-applied-configuration]", true)]
    public void Knows_which_fields_may_hold_secrets(string yaml, string path, bool expected)
    {
        var resource = Parsed.Resource(yaml);

        Assert.Equal(expected, SensitiveValues.Contains(resource, Find(resource.Root, path)));
    }

    [Fact]
    public void An_absent_field_holds_no_secret() => Assert.False(SensitiveValues.Contains(Parsed.Resource("kind: Secret"), default));

    private static Field Find(Field field, string path)
    {
        if (field.Path == path)
        {
            return field;
        }

        return (field.Kind == FieldKind.Mapping ? field.Members : field.Items).Select(child => Find(child, path)).FirstOrDefault(found => found.Exists);
    }

    private static string Redacted(Resource resource)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            SensitiveValues.WriteRedacted(writer, resource);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
