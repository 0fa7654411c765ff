using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SigningDeclarations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<DateOnly>(
                name: "SignedOn",
                table: "Declarations",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "KeptAt",
                table: "Declarations",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "AnsweredAt",
                table: "Declarations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProvenBy",
                table: "Declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Regulation",
                table: "Declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegulationHash",
                table: "Declarations",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            // What was there lies on paper.
            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Declarations",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "OnPaper");

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "Declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TextHash",
                table: "Declarations",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TypedName",
                table: "Declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Declarations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "ProvenBy",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Regulation",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "RegulationHash",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Text",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "TextHash",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "TypedName",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Declarations");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "SignedOn",
                table: "Declarations",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "KeptAt",
                table: "Declarations",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
