using System.Linq.Expressions;

namespace GridMap.Server.People;

internal static class AreaScopeQueries
{
    /// <summary>Keeps the rows whose code lies within the scope; an index on the code serves it.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, AreaScope scope, Expression<Func<T, string>> areaCode)
    {
        if (scope.IsEverywhere)
        {
            return rows;
        }

        Expression any = Expression.Constant(false);
        foreach (var code in scope.AreaCodes)
        {
            // ':' follows '9', so the range holds exactly the codes that start with this one.
            any = Expression.OrElse(any, Expression.AndAlso(
                Compare(areaCode.Body, code, ExpressionType.GreaterThanOrEqual),
                Compare(areaCode.Body, code + ":", ExpressionType.LessThan)));
        }

        return rows.Where(Expression.Lambda<Func<T, bool>>(any, areaCode.Parameters));
    }

    private static BinaryExpression Compare(Expression value, string bound, ExpressionType comparison) =>
        Expression.MakeBinary(
            comparison,
            Expression.Call(typeof(string), nameof(string.Compare), null, value, Expression.Constant(bound)),
            Expression.Constant(0));
}
