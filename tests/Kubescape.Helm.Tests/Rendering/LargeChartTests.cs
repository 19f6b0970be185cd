namespace Kubescape.Helm.Tests;

public sealed class LargeChartTests
{
    private const string Helpers = """
        {{- define "app.fullname" -}}
        {{- if .Values.fullnameOverride }}{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
        {{- else }}{{- printf "%s-%s" .Release.Name (default .Chart.Name .Values.nameOverride) | trunc 63 | trimSuffix "-" }}
        {{- end }}{{- end }}
        {{- define "app.labels" -}}
        helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
        app.kubernetes.io/name: {{ include "app.fullname" . }}
        app.kubernetes.io/instance: {{ .Release.Name }}
        {{- end }}
        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ include "app.fullname" . }}
          labels:
            {{- include "app.labels" . | nindent 4 }}
        spec:
          replicas: {{ .Values.replicas }}
          template:
            spec:
              containers:
                {{- range $name := .Values.containers }}
                - name: {{ $name | quote }}
                  image: "{{ $.Values.image.repository }}:{{ $.Values.image.tag | default $.Chart.AppVersion }}"
                  {{- with $.Values.resources }}
                  resources:
                    {{- toYaml . | nindent 12 }}
                  {{- end }}
                  env:
                    {{- range $key, $value := $.Values.env }}
                    - name: {{ $key }}
                      value: {{ tpl $value $ | quote }}
                    {{- end }}
                {{- end }}
        """;

    private const string Values = """
        replicas: 3
        image: {repository: example.org/app, tag: ""}
        containers: [a, b, c]
        resources: {limits: {cpu: 100m, memory: 128Mi}, requests: {cpu: 50m, memory: 64Mi}}
        env: {A: plain, B: "{{ .Release.Name }}", C: "{{ .Chart.Name }}-x", D: d}
        """;

    [Fact]
    public void Renders_a_chart_of_a_hundred_templates()
    {
        var files = Enumerable.Range(0, 100).Select(number => ($"templates/deployment-{number:000}.yaml", Deployment));
        var chart = TestChart.Of([("values.yaml", Values), ("templates/_helpers.tpl", Helpers), .. files]);

        var rendered = TestChart.Render(chart);

        Assert.Empty(rendered.Problems);
        Assert.Equal(100, rendered.Manifests.Count);
    }
}
