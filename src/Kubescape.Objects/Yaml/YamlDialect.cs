namespace Kubescape.Objects;

/// <summary>How the scalars of a YAML text are typed.</summary>
public enum YamlDialect
{
    /// <summary>As the API server reads YAML 1.1: <c>yes</c> is a boolean; numbers are in JSON notation.</summary>
    ApiServer,

    /// <summary>
    /// As Kustomize reads YAML: <c>yes</c> is text. Scalars keep the text that their author wrote, <c>0777</c> or <c>1.0</c>,
    /// which counts where Kustomize makes text of them; <see cref="ObjectTreeWriter"/> turns numbers into JSON notation.
    /// </summary>
    Kustomize,
}
