namespace GridMap.Detection.DetectionModels;

/// <summary>How one generation of YOLO lays out a candidate: centre x, y, width, height, then what the flags say.</summary>
/// <param name="Name">The manifest's <c>decoder</c>.</param>
/// <param name="HasObjectness">One value after the box says how surely there is anything.</param>
/// <param name="CountsObjectness">The score is that value times the class's; otherwise the class's alone.</param>
/// <param name="HasAngle">The last value turns the box, radians.</param>
/// <param name="IsTransposed">Exports hold values by candidates, [1, values, candidates]; otherwise [1, candidates, values].</param>
internal sealed record YoloLayout(string Name, bool HasObjectness, bool CountsObjectness, bool HasAngle, bool IsTransposed)
{
    public const int BoxValues = 4;

    public static readonly YoloLayout V5 = new("yolov5", HasObjectness: true, CountsObjectness: true, HasAngle: false, IsTransposed: false);
    public static readonly YoloLayout V6 = new("yolov6", HasObjectness: true, CountsObjectness: false, HasAngle: false, IsTransposed: false);
    public static readonly YoloLayout V8 = new("yolov8", HasObjectness: false, CountsObjectness: false, HasAngle: false, IsTransposed: true);
    public static readonly YoloLayout V8Rotated = new("yolov8-obb", HasObjectness: false, CountsObjectness: false, HasAngle: true, IsTransposed: true);
    public static readonly YoloLayout X = new("yolox", HasObjectness: true, CountsObjectness: true, HasAngle: false, IsTransposed: false);

    /// <summary>Where the scores of the classes begin.</summary>
    public int FirstClass => BoxValues + (HasObjectness ? 1 : 0);

    /// <summary>Values a candidate has.</summary>
    public int Values(int classes) => FirstClass + classes + (HasAngle ? 1 : 0);

    /// <summary>The same in words, for a refusal.</summary>
    public string Describe(int classes) =>
        $"4 of the box{(HasObjectness ? " + 1 objectness" : "")} + {classes} {(classes == 1 ? "class" : "classes")}{(HasAngle ? " + 1 angle" : "")} = {Values(classes)}";
}
