using Footfall.Domain.Journals;
using Footfall.Domain.Measures;

namespace Footfall.Pipeline.Storing;

/// <summary>
/// Something to store: a closed interval with what is left to lose after it, or a journal alone. Or something to do once all
/// before it is stored.
/// </summary>
internal readonly record struct StoreOrder(CameraInterval? Interval, CameraJournal? Journal, Func<Task>? Then = null);
