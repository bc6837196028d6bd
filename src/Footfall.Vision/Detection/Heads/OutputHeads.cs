using Footfall.Vision.Models;

namespace Footfall.Vision.Detection.Heads;

/// <summary>The head that a card asks for.</summary>
internal static class OutputHeads
{
    public static IOutputHead For(ModelCard card) => card.Head switch
    {
        NanodetHeadCard head => new NanodetHead(head, card.ClassCount, card.PersonClass),
        YoloxHeadCard head => new YoloxHead(head, card.ClassCount, card.PersonClass),
        Yolov8HeadCard head => new Yolov8Head(head, card.ClassCount, card.PersonClass),
        End2EndHeadCard head => new End2EndHead(head, card.PersonClass),
        _ => throw new ModelException(card.Name, $"Nothing here reads a head of kind '{card.Head.Kind}'."),
    };
}
