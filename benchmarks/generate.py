"""Writes a repository of Kubernetes manifests: the same arguments give the same bytes."""

import random
import sys
import textwrap
from pathlib import Path

NAMESPACES = 87
CONTAINER = """\
      - name: {name}
        image: registry.example.com/{team}/{name}:{version}
        imagePullPolicy: IfNotPresent
        args: ["--listen=:8080", "--log-level=info", "--feature={name}"]
        ports:
        - name: http
          containerPort: 8080
        env:
        - name: LOG_LEVEL
          value: info
        - name: DATABASE_HOST
          value: postgres.{namespace}.svc.cluster.local
        - name: {variable}
          valueFrom:
            secretKeyRef:
              name: {name}
              key: value
        resources:
          requests:
            cpu: 100m
            memory: 128Mi
{limits}        readinessProbe:
          httpGet:
            path: /healthz
            port: http
          periodSeconds: 10
        livenessProbe:
          httpGet:
            path: /healthz
            port: http
        volumeMounts:
        - name: tmp
          mountPath: /tmp
        - name: config
          mountPath: /etc/{name}
          readOnly: true
        securityContext:
{security}"""
HARDENED = """\
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          runAsNonRoot: true
          capabilities:
            drop: [ALL]
          seccompProfile:
            type: RuntimeDefault
"""
LIMITS = "          limits:\n            cpu: 500m\n            memory: 256Mi\n"


def metadata(name, namespace, team, indent="  "):
    lines = [f"name: {name}", f"namespace: {namespace}", "labels:"]
    lines += [f"  app.kubernetes.io/name: {name}", "  app.kubernetes.io/managed-by: generator", f"  team: {team}"]
    return "metadata:\n" + "".join(f"{indent}{line}\n" for line in lines)


def pod(rng, name, namespace, team):
    flawed = rng.random() < 0.3
    container = CONTAINER.format(
        name=name, namespace=namespace, team=team, version=f"{rng.randrange(9)}.{rng.randrange(30)}.{rng.randrange(9)}",
        variable=rng.choice(["API_TOKEN", "QUEUE_URL", "CACHE_KEY"]),
        limits="" if rng.random() < 0.3 else LIMITS,
        security="          privileged: true\n" if flawed and rng.random() < 0.2 else ("          runAsUser: 0\n" if flawed else HARDENED))
    volumes = "      volumes:\n      - name: tmp\n        emptyDir: {}\n      - name: config\n        configMap:\n          name: " + name + "\n"
    if rng.random() < 0.05:
        volumes += "      - name: host\n        hostPath:\n          path: /var/log\n"
    return (
        f"    metadata:\n      labels:\n        app.kubernetes.io/name: {name}\n        team: {team}\n    spec:\n"
        f"      serviceAccountName: {name}\n      automountServiceAccountToken: {'true' if flawed else 'false'}\n"
        f"      containers:\n{container}{volumes}")


def workload(rng, kind, name, namespace, team):
    head = f"apiVersion: apps/v1\nkind: {kind}\n" + metadata(name, namespace, team) + "spec:\n"
    if kind != "DaemonSet":
        head += f"  replicas: {rng.randrange(1, 6)}\n"
    if kind == "StatefulSet":
        head += f"  serviceName: {name}\n"
    return head + f"  selector:\n    matchLabels:\n      app.kubernetes.io/name: {name}\n  template:\n" + pod(rng, name, namespace, team)


def cron_job(rng, name, namespace, team):
    template = textwrap.indent(pod(rng, name, namespace, team), "      ")
    return (
        "apiVersion: batch/v1\nkind: CronJob\n" + metadata(name, namespace, team)
        + f"spec:\n  schedule: \"{rng.randrange(60)} 3 * * *\"\n  jobTemplate:\n    spec:\n      template:\n{template}"
        + "            restartPolicy: OnFailure\n")


def service(rng, name, namespace, team):
    kind = rng.choices(["ClusterIP", "NodePort", "LoadBalancer"], [90, 6, 4])[0]
    return (
        "apiVersion: v1\nkind: Service\n" + metadata(name, namespace, team)
        + f"spec:\n  type: {kind}\n  selector:\n    app.kubernetes.io/name: {name}\n  ports:\n  - name: http\n    port: 80\n    targetPort: http\n")


def config_map(rng, name, namespace, team):
    lines = "".join(f"    setting.{index} = {rng.randrange(10**6)}\n" for index in range(12))
    return "apiVersion: v1\nkind: ConfigMap\n" + metadata(name, namespace, team) + f"data:\n  mode: production\n  application.properties: |\n{lines}"


def service_account(rng, name, namespace, team):
    return "apiVersion: v1\nkind: ServiceAccount\n" + metadata(name, namespace, team) + "automountServiceAccountToken: false\n"


def role(rng, name, namespace, team):
    verbs = rng.choice(['["get", "list", "watch"]', '["get"]', '["*"]', '["create", "delete"]'])
    resources = rng.choice(['["configmaps"]', '["pods", "pods/log"]', '["secrets"]', '["deployments"]'])
    return (
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n" + metadata(name, namespace, team)
        + f"rules:\n- apiGroups: [\"\", \"apps\"]\n  resources: {resources}\n  verbs: {verbs}\n")


def role_binding(rng, name, namespace, team):
    return (
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\n" + metadata(name, namespace, team)
        + f"subjects:\n- kind: ServiceAccount\n  name: {name}\n  namespace: {namespace}\n"
        + f"roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: {name}\n")


def network_policy(rng, name, namespace, team):
    return (
        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n" + metadata(name, namespace, team)
        + f"spec:\n  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: {name}\n  policyTypes: [Ingress, Egress]\n"
        + "  ingress:\n  - from:\n    - podSelector: {}\n  egress:\n  - to:\n    - namespaceSelector: {}\n")


def ingress(rng, name, namespace, team):
    return (
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\n" + metadata(name, namespace, team)
        + f"spec:\n  rules:\n  - host: {name}.example.com\n    http:\n      paths:\n      - path: /\n        pathType: Prefix\n"
        + f"        backend:\n          service:\n            name: {name}\n            port:\n              name: http\n")


def generate(root, objects):
    rng = random.Random(20231022)
    root = Path(root)
    left = objects
    for index in range(NAMESPACES):
        directory = root / f"team-{index % 12:02}" / f"ns-{index:02}"
        directory.mkdir(parents=True, exist_ok=True)
        (directory / "namespace.yaml").write_text(f"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ns-{index:02}\n")
        left -= 1

    number = 0
    while left > 0:
        namespace, team = f"ns-{number % NAMESPACES:02}", f"team-{number % NAMESPACES % 12:02}"
        name = f"app-{number:05}"
        kind = rng.choices(["Deployment", "StatefulSet", "DaemonSet", "CronJob"], [70, 12, 6, 12])[0]
        parts = [
            cron_job(rng, name, namespace, team) if kind == "CronJob" else workload(rng, kind, name, namespace, team),
            service_account(rng, name, namespace, team),
            config_map(rng, name, namespace, team),
        ]
        optional = [(service, 0.9), (network_policy, 0.5), (role, 0.4), (ingress, 0.2)]
        for make, chance in optional:
            if rng.random() < chance:
                parts.append(make(rng, name, namespace, team))
                if make is role:
                    parts.append(role_binding(rng, name, namespace, team))
        parts = parts[:left]
        left -= len(parts)
        (root / team / namespace / f"{name}.yaml").write_text("---\n".join(parts))
        number += 1


if __name__ == "__main__":
    generate(sys.argv[1], int(sys.argv[2]))
