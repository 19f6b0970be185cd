using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubescape.Generators;

/// <summary>Writes the list of all controls, so that adding one is adding its file.</summary>
[Generator]
public sealed class CatalogGenerator : IIncrementalGenerator
{
    private const string Base = "Kubescape.Controls.Control";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var controls = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is ClassDeclarationSyntax { BaseList: not null },
                static (syntax, cancellation) => syntax.SemanticModel.GetDeclaredSymbol(syntax.Node, cancellation) is INamedTypeSymbol type && IsControl(type)
                    ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
                    : null)
            .Where(static name => name is not null)
            .Collect();
        context.RegisterSourceOutput(controls, static (output, names) => output.AddSource("Catalog.g.cs", Source(names!)));
    }

    private static bool IsControl(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null && !type.IsAbstract; parent = parent.BaseType)
        {
            if (parent.ToDisplayString() == Base)
            {
                return type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty);
            }
        }

        return false;
    }

    private static SourceText Source(ImmutableArray<string> names)
    {
        var source = new StringBuilder("namespace Kubescape.Controls;\n\npublic static partial class Catalog\n{\n    private static Control[] Compiled() =>\n    [\n");
        foreach (var name in names.Distinct().OrderBy(static name => name, System.StringComparer.Ordinal))
        {
            source.Append("        new ").Append(name).Append("(),\n");
        }

        return SourceText.From(source.Append("    ];\n}\n").ToString(), Encoding.UTF8);
    }
}
