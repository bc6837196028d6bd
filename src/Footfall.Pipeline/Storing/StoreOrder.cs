using Footfall.Domain.Journals;
using Footfall.Domain.Measures;

namespace Footfall.Pipeline.Storing;

/// <summary>Something to store: a closed interval with what is left to lose after it, or a journal alone.</summary>
internal readonly record struct StoreOrder(CameraInterval? Interval, CameraJournal Journal);
