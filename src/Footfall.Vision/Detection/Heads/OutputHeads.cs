using Footfall.Vision.Models;

namespace Footfall.Vision.Detection.Heads;

/// <summary>The head that a detector's card asks for.</summary>
internal static class OutputHeads
{
    public static IBoxHead For(ModelCard card) => card.Head switch
    {
        NanodetHeadCard head => new NanodetHead(head, card.ClassCount, card.PersonClass),
        YoloxHeadCard head => new YoloxHead(head, card.ClassCount, card.PersonClass),
        Yolov8HeadCard head => new Yolov8Head(head, card.ClassCount, card.PersonClass),
        End2EndHeadCard head => new End2EndHead(head, card.PersonClass),
        EmbeddingHeadCard => throw new ModelException(
            card.Name,
            "It tells people apart but finds none (head 'embedding'): name it where an appearance model is asked for, and a detector here."),
        _ => throw new ModelException(card.Name, $"Nothing here reads a head of kind '{card.Head.Kind}'."),
    };
}
