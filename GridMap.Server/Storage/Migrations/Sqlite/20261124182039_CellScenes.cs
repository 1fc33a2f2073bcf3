using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CellScenes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OperatingPoint",
                table: "orthophotos",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Thresholds",
                table: "orthophotos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "SceneScore",
                table: "cells",
                type: "REAL",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cell_scenes",
                columns: table => new
                {
                    CellCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    OrthophotoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Map = table.Column<double>(type: "REAL", nullable: true),
                    Tank = table.Column<double>(type: "REAL", nullable: false),
                    CoveredFraction = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cell_scenes", x => new { x.CellCode, x.OrthophotoId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_cell_scenes_OrthophotoId",
                table: "cell_scenes",
                column: "OrthophotoId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cell_scenes");

            migrationBuilder.DropColumn(
                name: "OperatingPoint",
                table: "orthophotos");

            migrationBuilder.DropColumn(
                name: "Thresholds",
                table: "orthophotos");

            migrationBuilder.DropColumn(
                name: "SceneScore",
                table: "cells");
        }
    }
}
