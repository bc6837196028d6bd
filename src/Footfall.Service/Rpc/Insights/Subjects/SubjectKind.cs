namespace Footfall.Service.Rpc.Insights.Subjects;

/// <summary>What numbers are about.</summary>
internal enum SubjectKind
{
    Line,
    Zone,
    Area,
    Store,
    Camera,
}
