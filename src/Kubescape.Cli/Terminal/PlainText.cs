using Spectre.Console.Rendering;

namespace Kubescape.Cli;

/// <summary>Takes colours and weights from whatever is rendered.</summary>
internal sealed class PlainText : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(renderable => new Plain(renderable));

    private sealed class Plain(IRenderable styled) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => styled.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => styled.Render(options, maxWidth)
            .Select(segment => segment.IsLineBreak ? segment : new Segment(segment.Text));
    }
}
